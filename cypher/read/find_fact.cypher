// One fact, by its id or that of a claim in it, with everything that supports it
CALL () {
  MATCH (f:Event {id: $id}) RETURN f
 UNION
  MATCH (f:Agreement {id: $id}) RETURN f
 UNION
  MATCH (f:AgreementStep {id: $id}) RETURN f
 UNION
  MATCH (f:Invitation {id: $id}) RETURN f
 UNION
  MATCH (f:Statement {id: $id}) RETURN f
 UNION
  MATCH (c:Claim {id: $id})-[:SUPPORTS]->(f) WHERE NOT f:Person AND NOT f:Organization RETURN f
 UNION
  MATCH (m:Moved {id: $id})
  MATCH (:Claim {id: m.to})-[:SUPPORTS]->(f) RETURN f
}
WITH f ORDER BY f:AgreementStep, f.id LIMIT 1
CALL (f) {
  OPTIONAL MATCH (f)-[:HAS_STEP]->(step:AgreementStep)
  WITH f, collect(step) AS steps
  UNWIND [f] + steps AS x
  MATCH (c:Claim)-[:SUPPORTS]->(x)
  MATCH (c)<-[:MAKES]-(a:Article)
  OPTIONAL MATCH (a)-[:FROM]->(s:Source)
  WITH DISTINCT c, a, s ORDER BY a.published_from IS NULL, a.published_from, c.id LIMIT 200
  RETURN collect({
    id: c.id, kind: c.kind, status: c.status, quote: c.quote, start: c.start, end: c.end, rule: c.rule,
    confidence: c.confidence, asserted_by: c.asserted_by, date: c.date, date_text: c.date_text,
    article: a.id, article_url: a.url, article_title: a.title, article_published: a.published, outlet: s.name
  }) AS evidence
}
CALL (f) {
  MATCH (f)-[r]-(n)
  WHERE NOT type(r) IN ['SUPPORTS', 'FALLS_IN', 'LEADS_TO', 'MAKES']
  WITH r, n, startNode(r) = n AS incoming, properties(r) AS p ORDER BY type(r), n.id LIMIT 200
  RETURN collect({
    relation: type(r), incoming: incoming, id: n.id, kind: head([l IN labels(n) WHERE l IN $labels]), name: n.name, title: p.title, role: p.role,
    side: p.side, function: p.function, inferred: coalesce(p.inferred, false), reason: p.reason,
    claims: coalesce(p.claims, []), source_count: coalesce(p.support, 0), confidence: p.confidence
  }) AS relations
}
RETURN f.id AS id, labels(f) AS labels, f.name AS name, f.name_en AS name_en, f.type AS type, f.status AS status,
       f.kind AS agreement_kind, f.step AS step, f.topic AS topic, f.level AS level, f.countries AS countries,
       f.parties AS parties, f.city AS city, f.host AS host, f.text AS text, f.act AS act, f.purpose AS purpose,
       f.date AS date, toString(f.from) AS date_from, toString(f.to) AS date_to, f.precision AS date_precision,
       f.basis AS date_basis, f.date_text AS date_text, f.date_rule AS date_rule,
       coalesce(f.dates_told, []) AS dates_told, toString(f.first_reported) AS first_reported,
       toString(f.last_reported) AS last_reported, f.support AS source_count, f.confidence AS confidence,
       coalesce(f.edited, []) AS edited, coalesce(f.confirmed, false) AS confirmed, evidence, relations
