// Agreements with their latest step, the latest first
CALL () {
  MATCH (a:Agreement)
  WHERE a.id >= $all_from
  RETURN a
 UNION
  MATCH (c:Country)-[:PARTY_TO]->(a:Agreement)
  USING INDEX c:Country(id)
  WHERE c.id IN $countries
  RETURN a
 UNION
  MATCH (:Country {id: $country_a})-[:PARTY_TO]->(a:Agreement) WHERE $country_b IN a.parties
  RETURN a
}
WITH a, a.status_from AS at, a.id AS id
WHERE ($pair IS NULL OR all(code IN split($pair, '|') WHERE code IN a.parties))
  AND ($kinds IS NULL OR a.kind IN $kinds) AND ($topics IS NULL OR a.topic IN $topics)
  AND ($steps IS NULL OR a.status IN $steps)
  AND ($until IS NULL OR at <= $until) AND ($since IS NULL OR a.status_to >= $since)
  AND ($stalled_since IS NULL OR (a.status_to <= $stalled_since AND a.status <> 'ended'))
  AND ($after_id IS NULL
    OR ($after IS NULL AND at IS NULL AND id > $after_id)
    OR ($after IS NOT NULL AND (at IS NULL OR at < $after OR (at = $after AND id > $after_id))))
WITH a, at, id ORDER BY at IS NULL, at DESC, id SKIP $skip LIMIT $limit
CALL (a) {
  MATCH (a)-[:HAS_STEP]->(s:AgreementStep)
  WITH s ORDER BY s.to IS NULL, s.to DESC, s.rung DESC
  WITH collect(s) AS steps, min(s.from) AS first
  RETURN head(steps) AS latest, size(steps) AS step_count, first
}
CALL (latest) {
  OPTIONAL MATCH (claim:Claim)-[:SUPPORTS]->(latest)
  WITH claim ORDER BY claim.confidence <> 'explicit', claim.id LIMIT 24
  WITH collect(claim.id) AS claims, head(collect(claim)) AS best
  OPTIONAL MATCH (art:Article)-[:MAKES]->(best)
  RETURN claims, best, art
}
WITH a, at, latest, step_count, first, claims, best, art ORDER BY at IS NULL, at DESC, a.id
RETURN collect({
  id: a.id, title: CASE $lang WHEN 'ar' THEN a.name ELSE a.name_en END, kind: a.kind, topic: a.topic,
  parties: coalesce(a.parties, []) + coalesce(a.organizations, []), step: a.status, step_count: step_count,
  first_date: toString(first), date: a.status_date, date_from: toString(at), date_to: toString(a.status_to),
  date_precision: latest.precision, date_basis: latest.basis, date_text: latest.date_text,
  evidence_url: art.url, evidence_text: best.quote, evidence_start: best.start, evidence_end: best.end,
  claims: claims, source_count: a.support, confidence: a.confidence,
  days_stalled: CASE WHEN a.status_to IS NULL OR a.status = 'ended' THEN -1 WHEN a.status_to > $today THEN 0
    ELSE duration.inDays(a.status_to, $today).days END
}) AS rows
