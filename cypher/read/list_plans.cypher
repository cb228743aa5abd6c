// Plans, and what became of each by a reference date
CALL () {
  MATCH (e:Event)
  WHERE e.from >= $since AND e.from <= $until AND e.id IS NOT NULL
  RETURN e
 UNION ALL
  MATCH (e:Event)
  WHERE e.precision IN ['unknown', 'open'] AND e.id IS NOT NULL AND e.from IS NULL AND $undated
  RETURN e
}
WITH e
WHERE e.status IN ['planned', 'proposed', 'postponed', 'cancelled']
  AND (e.first_reported IS NULL OR e.first_reported <= $today)
  AND ($countries IS NULL OR any(code IN e.countries WHERE code IN $countries))
  AND all(code IN $all_countries WHERE code IN e.countries)
CALL (e) {
  MATCH way = (e)-[:RESCHEDULED_AS|PLANS*0..9]->(last:Event)
  WHERE all(n IN tail(nodes(way)) WHERE CASE n.status WHEN 'held' THEN n.from <= $today
    ELSE n.first_reported IS NULL OR n.first_reported <= $today END)
  RETURN last, relationships(way) AS steps ORDER BY length(way) DESC LIMIT 1
}
WITH e, last, steps, CASE
  WHEN last.status IN ['held', 'cancelled'] THEN last.status
  WHEN last.to < $today THEN 'overdue'
  WHEN size(steps) > 0 THEN 'moved'
  WHEN e.status = 'postponed' THEN 'postponed'
  ELSE 'open' END AS outcome
WHERE $outcomes IS NULL OR outcome IN $outcomes
WITH e, last, steps, outcome ORDER BY e.from IS NULL, e.from DESC, e.id
WITH collect({e: e, last: last, steps: steps, outcome: outcome}) AS found
CALL (found) {
  UNWIND found[$skip..($skip + $limit)] AS one
  WITH one.e AS e, one.last AS last, one.steps AS steps, one.outcome AS outcome
  CALL (e) {
    MATCH (claim:Claim)-[:SUPPORTS]->(e)
    WITH claim ORDER BY claim.confidence <> 'explicit', claim.id LIMIT 24
    WITH collect(claim.id) AS claims, head(collect(claim)) AS best
    OPTIONAL MATCH (art:Article)-[:MAKES]->(best)
    RETURN claims, best, art
  }
  WITH e, last, steps, outcome, claims, best, art ORDER BY e.from IS NULL, e.from DESC, e.id
  RETURN collect({
    id: e.id, type: e.type, status: e.status, level: e.level,
    title: CASE $lang WHEN 'ar' THEN e.name ELSE e.name_en END,
    date: e.date, date_from: toString(e.from), date_to: toString(e.to), date_precision: e.precision,
    date_basis: e.basis, date_text: e.date_text, countries: e.countries, city: e.city, host: e.host,
    announced: toString(e.first_reported), moved_from: [(old:Event)-[:RESCHEDULED_AS]->(e) | old.id],
    outcome: outcome, outcome_event: CASE WHEN size(steps) > 0 THEN last.id END,
    outcome_date: CASE WHEN size(steps) > 0 THEN last.date END,
    outcome_city: CASE WHEN size(steps) > 0 THEN last.city END,
    moves: size([step IN steps WHERE type(step) = 'RESCHEDULED_AS']),
    slippage_days: reduce(days = 0, step IN steps | days + coalesce(step.slippage_days, 0)),
    place_changed: any(step IN steps WHERE coalesce(step.place_changed, false)),
    days_overdue: CASE outcome WHEN 'overdue' THEN duration.inDays(last.to, $today).days ELSE 0 END,
    evidence_url: art.url, evidence_text: best.quote, evidence_start: best.start, evidence_end: best.end,
    claims: claims, source_count: e.support, confidence: e.confidence
  }) AS rows
}
RETURN size(found) AS total, rows
