// Claims about the people of one family name and state, in the order of articles
MATCH (b:Bucket) WHERE b.id STARTS WITH $cells
MATCH (b)<-[:FALLS_IN]-(c:Claim)<-[:MAKES]-(a:Article)
WITH DISTINCT a, c
RETURN a.id AS article, c.id AS id, c.kind AS kind, c.data AS data, c.quote AS quote, c.start AS start,
       c.end AS end, c.rule AS rule, c.confidence AS confidence, c.asserted_by AS asserted_by, c.channel AS channel,
       c.links AS links
ORDER BY article, id
