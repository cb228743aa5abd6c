// All claims of articles, with the fact that each supports
MATCH (a:Article) WHERE a.id IN $articles
MATCH (a)-[:MAKES]->(c:Claim)
OPTIONAL MATCH (c)-[:SUPPORTS]->(f)
RETURN a.id AS article, c.id AS id, c.kind AS kind, c.data AS data, c.quote AS quote, c.start AS start,
       c.end AS end, c.rule AS rule, c.confidence AS confidence, c.asserted_by AS asserted_by, c.channel AS channel,
       c.links AS links, labels(f) AS labels, f.id AS fact
