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
CALL (a) {
  MATCH (a)-[:HAS_STEP]->(s:AgreementStep)
  WHERE CASE WHEN s.from IS NULL OR s.step = 'planned_signing' THEN EXISTS {
      MATCH (s)<-[:SUPPORTS]-(:Claim)<-[:MAKES]-(art:Article)
      WHERE art.published_from IS NULL OR art.published_from <= $today
    } ELSE s.from <= $today END
  WITH s ORDER BY s.to IS NULL, s.to DESC, s.rung DESC
  WITH collect(s) AS steps, min(s.from) AS first
  WITH steps, first, [s IN steps WHERE s.step <> 'update_urged'] AS moves
  RETURN head(steps) AS latest, coalesce(head(moves), head(steps)) AS moved, size(steps) AS step_count, first
}
WITH a, latest, moved, step_count, first, latest.from AS at, a.id AS id
WHERE latest IS NOT NULL
  AND ($pair IS NULL OR all(code IN split($pair, '|') WHERE code IN a.parties))
  AND ($kinds IS NULL OR a.kind IN $kinds) AND ($topics IS NULL OR a.topic IN $topics)
  AND ($steps IS NULL OR latest.step IN $steps)
  AND ($until IS NULL OR at <= $until) AND ($since IS NULL OR latest.to >= $since)
  AND ($stalled_since IS NULL OR (moved.to <= $stalled_since AND NOT latest.step IN $settled))
  AND ($after_id IS NULL
    OR ($after IS NULL AND at IS NULL AND id > $after_id)
    OR ($after IS NOT NULL AND (at IS NULL OR at < $after OR (at = $after AND id > $after_id))))
WITH a, latest, moved, step_count, first, at, id ORDER BY at IS NULL, at DESC, id SKIP $skip LIMIT $limit
CALL (latest) {
  OPTIONAL MATCH (claim:Claim)-[:SUPPORTS]->(latest)
  WITH claim ORDER BY claim.confidence <> 'explicit', claim.id LIMIT 24
  WITH collect(claim.id) AS claims, head(collect(claim)) AS best
  OPTIONAL MATCH (art:Article)-[:MAKES]->(best)
  RETURN claims, best, art
}
WITH a, latest, moved, step_count, first, at, claims, best, art,
     CASE WHEN moved.to IS NULL OR latest.step IN $settled THEN -1 WHEN moved.to > $today THEN 0
       ELSE duration.inDays(moved.to, $today).days END AS stalled
ORDER BY at IS NULL, at DESC, a.id
RETURN collect({
  id: a.id, title: CASE $lang WHEN 'ar' THEN a.name ELSE a.name_en END, kind: a.kind, topic: a.topic,
  parties: coalesce(a.parties, []) + coalesce(a.organizations, []), step: latest.step, step_count: step_count,
  first_date: toString(first), date: latest.date, date_from: toString(at), date_to: toString(latest.to),
  date_precision: latest.precision, date_basis: latest.basis, date_text: latest.date_text,
  evidence_url: art.url, evidence_text: best.quote, evidence_start: best.start, evidence_end: best.end,
  claims: claims, source_count: a.support, confidence: a.confidence,
  signed_date: a.signed, updates: [(a)-[:UPDATES]->(old:Agreement) | old.id],
  moved_step: moved.step, moved_date: moved.date, days_stalled: stalled,
  years_stalled: CASE WHEN stalled < 0 THEN -1.0 ELSE round(stalled / 365.25, 1) END
}) AS rows
