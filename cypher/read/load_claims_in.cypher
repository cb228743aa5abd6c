// The ids of the claims that fall in buckets
MATCH (b:Bucket) WHERE b.id IN $buckets
MATCH (b)<-[:FALLS_IN]-(c:Claim)
RETURN b.id AS bucket, collect(c.id) AS claims
