// The steps of an agreement in time
CALL () {
  MATCH (a:Agreement {id: $id})
  RETURN a
 UNION
  MATCH (:Claim {id: $id})-[:SUPPORTS]->(:AgreementStep)<-[:HAS_STEP]-(a:Agreement)
  RETURN a
 UNION
  MATCH (m:Moved {id: $id})
  MATCH (:Claim {id: m.to})-[:SUPPORTS]->(:AgreementStep)<-[:HAS_STEP]-(a:Agreement)
  RETURN a
}
MATCH (a)-[:HAS_STEP]->(s:AgreementStep)
WITH a, s, s.from AS at, s.id AS id
WHERE $after_id IS NULL
  OR ($after IS NULL AND at IS NULL AND id > $after_id)
  OR ($after IS NOT NULL AND (at IS NULL OR at > $after OR (at = $after AND id > $after_id)))
WITH a, s, at, id ORDER BY at, id SKIP $skip LIMIT $limit
CALL (s) {
  MATCH (claim:Claim)-[:SUPPORTS]->(s)
  WITH claim ORDER BY claim.confidence <> 'explicit', claim.id LIMIT 24
  WITH collect(claim.id) AS claims, head(collect(claim)) AS best
  OPTIONAL MATCH (art:Article)-[:MAKES]->(best)
  RETURN claims, best, art
}
RETURN collect({
  id: s.id, agreement: a.id, step: s.step, date: s.date, date_from: toString(s.from), date_to: toString(s.to),
  date_precision: s.precision, date_basis: s.basis, date_text: s.date_text, by: coalesce(s.by, []),
  event: head([(s)-[:TAKEN_AT]->(e:Event) | e.id]),
  evidence_url: art.url, evidence_text: best.quote, evidence_start: best.start, evidence_end: best.end,
  claims: claims, source_count: s.support, confidence: s.confidence
}) AS rows
