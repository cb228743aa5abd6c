// The sessions of a joint committee in time, held and planned
MATCH (o:Organization {id: $id})
OPTIONAL MATCH (e:Event)-[:SESSION_OF]->(o)
WHERE e.from IS NULL OR e.from <= $today OR e.status <> 'held'
WITH o, e ORDER BY e.from IS NULL, e.from, e.ordinal, e.id
WITH o, [e IN collect(e) WHERE e IS NOT NULL] AS events
CALL (events) {
  UNWIND range($skip, CASE WHEN size(events) < $skip + $limit THEN size(events) ELSE $skip + $limit END - 1) AS place
  WITH place, events[place] AS e, [x IN events[..place] WHERE x.status = 'held' AND x.to IS NOT NULL] AS before
  CALL (e) {
    MATCH (claim:Claim)-[:SUPPORTS]->(e)
    WITH claim ORDER BY claim.confidence <> 'explicit', claim.id LIMIT 24
    WITH collect(claim.id) AS claims, head(collect(claim)) AS best
    OPTIONAL MATCH (art:Article)-[:MAKES]->(best)
    RETURN claims, best, art
  }
  WITH place, e, last(before) AS before, claims, best, art ORDER BY place
  RETURN collect({
    id: e.id, number: coalesce(e.ordinal, 0), type: e.type, status: e.status, level: e.level,
    title: CASE $lang WHEN 'ar' THEN e.name ELSE e.name_en END,
    date: e.date, date_from: toString(e.from), date_to: toString(e.to), date_precision: e.precision,
    date_basis: e.basis, date_text: e.date_text, city: e.city, host: e.host,
    days_after_previous: CASE WHEN before IS NULL OR e.from IS NULL OR e.status <> 'held' THEN -1
      WHEN e.from < before.to THEN 0 ELSE duration.inDays(before.to, e.from).days END,
    evidence_url: art.url, evidence_text: best.quote, evidence_start: best.start, evidence_end: best.end,
    claims: claims, source_count: e.support, confidence: e.confidence
  }) AS rows
}
RETURN size(events) AS total, rows
