// The claims that fall in buckets, with the fact that each supports
UNWIND $buckets AS bucket
MATCH (:Bucket {id: bucket})<-[:FALLS_IN]-(c:Claim)<-[:MAKES]-(a:Article)
OPTIONAL MATCH (c)-[:SUPPORTS]->(f)
RETURN bucket, a.id AS article, c.id AS id, c.data AS data, c.quote AS quote, labels(f) AS labels, f.id AS fact
