// Events of two states, and the steps of the agreements between them, in one timeline
CALL () {
  MATCH ()-[m:MET]->() USING INDEX m:MET(pair, event) WHERE m.pair = $pair AND m.event IS NOT NULL
  MATCH (x:Event {id: m.event})
  WHERE 'event' IN $kinds
  RETURN x, 'event' AS kind, x.type AS type, x.status AS status, null AS agreement, x.countries AS countries
 UNION ALL
  MATCH (:Country {id: $country_a})-[:PARTY_TO]->(a:Agreement)-[:HAS_STEP]->(x:AgreementStep)
  WHERE $country_b IN a.parties AND 'agreement_step' IN $kinds
  RETURN x, 'agreement_step' AS kind, x.step AS type, 'reported' AS status, a AS agreement, a.parties AS countries
}
WITH x, kind, type, status, agreement, countries, x.from AS begins, x.id AS id
WHERE (begins <= $until OR (begins IS NULL AND $undated))
  AND ($since IS NULL OR x.to IS NULL OR x.to >= $since)
  AND ($after_id IS NULL
    OR ($after IS NULL AND begins IS NULL AND id > $after_id)
    OR ($after IS NOT NULL AND (begins IS NULL
      OR CASE WHEN $ascending THEN begins > $after ELSE begins < $after END
      OR (begins = $after AND id > $after_id))))
WITH x, kind, type, status, agreement, countries, begins, id
ORDER BY begins IS NULL, CASE WHEN $ascending THEN begins END, begins DESC, id
SKIP $skip LIMIT $limit
CALL (x) {
  OPTIONAL MATCH (x)-[r:ATTENDED|ON|IN]-(n)
  RETURN collect(DISTINCT CASE type(r) WHEN 'ON' THEN n.id END) AS topics,
         head(collect(CASE type(r) WHEN 'IN' THEN CASE $lang WHEN 'ar' THEN n.name_ar ELSE n.name_en END END)) AS city,
         collect(DISTINCT CASE WHEN type(r) = 'ATTENDED' AND n:Person AND NOT r.inferred THEN n END) AS people
}
CALL (x) {
  MATCH (claim:Claim)-[:SUPPORTS]->(x)
  WITH claim ORDER BY claim.confidence <> 'explicit', claim.id LIMIT 24
  WITH collect(claim.id) AS claims, head(collect(claim)) AS best
  OPTIONAL MATCH (a:Article)-[:MAKES]->(best)
  RETURN claims, best, a
}
RETURN collect({
  id: x.id, kind: kind, type: type, status: status,
  title: CASE $lang WHEN 'ar' THEN x.name ELSE x.name_en END,
  date: x.date, date_from: toString(x.from), date_to: toString(x.to), date_precision: x.precision,
  date_basis: x.basis, date_text: x.date_text,
  agreement: agreement.id, countries: countries, city: city, host: x.host,
  topics: CASE kind WHEN 'event' THEN topics ELSE [agreement.topic] END,
  people: [p IN people | CASE $lang WHEN 'ar' THEN p.name ELSE coalesce(p.name_latin, p.name) END],
  evidence_url: a.url, evidence_text: best.quote, evidence_start: best.start, evidence_end: best.end,
  claims: claims, source_count: x.support, confidence: x.confidence
}) AS rows
