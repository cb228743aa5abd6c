// One article with its claims and the facts that they support
MATCH (a:Article {id: $id})
OPTIONAL MATCH (a)-[:FROM]->(s:Source)
CALL (a) {
  MATCH (a)-[:MAKES]->(c:Claim)
  OPTIONAL MATCH (c)-[:SUPPORTS]->(f)
  WITH c, f ORDER BY c.start, c.end, c.id
  RETURN collect({
    id: c.id, kind: c.kind, status: c.status, start: c.start, end: c.end, quote: c.quote, rule: c.rule,
    confidence: c.confidence, fact: f.id, fact_name: f.name
  }) AS spans
}
RETURN a.id AS id, a.url AS url, a.title AS title, s.name AS outlet, a.agency AS agency, a.origin AS origin,
       a.text_sha256 AS text_sha256, a.published AS published, toString(a.published_from) AS published_from,
       toString(a.published_to) AS published_to, a.published_precision AS published_precision,
       a.published_basis AS published_basis, coalesce(a.published_why, []) AS published_why,
       a.document_date AS document_date, a.retraction % 2 = 1 AS retracted, a.version AS version, spans
