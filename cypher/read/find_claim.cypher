// One claim: what an article says, in its words, and the facts that it supports
CALL () {
  MATCH (c:Claim {id: $id}) RETURN c
 UNION
  MATCH (m:Moved {id: $id})
  MATCH (c:Claim {id: m.to}) RETURN c
}
MATCH (c)<-[:MAKES]-(a:Article)
OPTIONAL MATCH (a)-[:FROM]->(s:Source)
RETURN c.id AS id, c.kind AS kind, c.status AS status, c.quote AS quote, c.start AS start, c.end AS end,
       c.rule AS rule, c.confidence AS confidence, c.asserted_by AS asserted_by, c.channel AS channel,
       c.date AS date, toString(c.from) AS date_from, toString(c.to) AS date_to, c.precision AS date_precision,
       c.basis AS date_basis, c.date_text AS date_text, c.data AS data,
       a.id AS article, a.url AS article_url, a.title AS article_title, a.published AS article_published,
       s.name AS outlet,
       [(c)-[:SUPPORTS]->(f) | {id: f.id, kind: head([l IN labels(f) WHERE l IN $labels]), name: f.name}] AS facts
