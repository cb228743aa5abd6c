// Claims by id, with the fact that each supports
MATCH (c:Claim) WHERE c.id IN $claims
MATCH (a:Article)-[:MAKES]->(c)
OPTIONAL MATCH (c)-[:SUPPORTS]->(f)
RETURN a.id AS article, c.id AS id, c.data AS data, c.quote AS quote, labels(f) AS labels, f.id AS fact
