// All claims of articles, with the fact that each supports
MATCH (a:Article) WHERE a.id IN $articles
MATCH (a)-[:MAKES]->(c:Claim)
OPTIONAL MATCH (c)-[:SUPPORTS]->(f)
RETURN a.id AS article, c.id AS id, c.data AS data, c.quote AS quote, labels(f) AS labels, f.id AS fact
