// Events that match the filters, one page, newest first, along the index of dates
MATCH (e:Event)
WHERE e.from <= $newest AND e.from >= $earliest AND e.id IS NOT NULL
  AND [e.from, e.id] < [$newest, $newest_id]
  AND ($statuses IS NULL OR e.status IN $statuses)
  AND ($types IS NULL OR e.type IN $types)
  AND ($confidences IS NULL OR e.confidence IN $confidences)
  AND ($since IS NULL OR e.to IS NULL OR e.to >= $since)
  AND all(iso2 IN $all_countries WHERE iso2 IN e.countries)
  AND ($any_countries IS NULL OR any(iso2 IN e.countries WHERE iso2 IN $any_countries))
  AND all(ids IN $around WHERE EXISTS { (e)-[:ATTENDED|ON]-(n) WHERE n.id IN ids })
WITH e ORDER BY e.from DESC, e.id DESC SKIP $skip LIMIT $limit
CALL (e) {
  MATCH (e)-[r:ATTENDED|ON|IN|TAKEN_AT]-(n)
  RETURN collect(DISTINCT CASE type(r) WHEN 'ON' THEN n.id END) AS topics,
         head(collect(CASE type(r) WHEN 'IN' THEN CASE $lang WHEN 'ar' THEN n.name_ar ELSE n.name_en END END)) AS city,
         collect(DISTINCT CASE type(r) WHEN 'TAKEN_AT' THEN
           head([(a:Agreement)-[:HAS_STEP]->(n) | a.id]) END) AS agreements,
         collect(DISTINCT CASE WHEN type(r) = 'ATTENDED' AND n:Person AND NOT r.inferred THEN n END) AS people,
         collect(DISTINCT CASE WHEN type(r) = 'ATTENDED' AND n:Person AND r.inferred THEN n END) AS guessed,
         collect(DISTINCT CASE WHEN type(r) = 'ATTENDED' AND n:Organization THEN n END) AS bodies,
         collect(DISTINCT CASE WHEN type(r) = 'ATTENDED' AND n:Person THEN
           head([(n)-[:HELD_POST]->(o:Organization) WHERE o.portfolio = r.portfolio AND o.iso2 = r.side | o])
         END) AS offices
}
CALL (e) {
  MATCH (claim:Claim)-[:SUPPORTS]->(e)
  WITH claim ORDER BY claim.status <> e.status, claim.confidence <> 'explicit', claim.id LIMIT 24
  WITH collect(claim.id) AS claims, head(collect(claim)) AS best
  OPTIONAL MATCH (a:Article)-[:MAKES]->(best)
  RETURN claims, best, a
}
RETURN ['id', 'type', 'status', 'level', 'title', 'date', 'date_from', 'date_to', 'date_precision', 'date_basis',
        'date_text', 'countries', 'organizations', 'city', 'host', 'topics', 'agreements', 'people', 'people_inferred',
        'ministries', 'evidence_url', 'evidence_text', 'evidence_start', 'evidence_end', 'claims', 'source_count',
        'confidence'] AS columns,
       collect([
         e.id, e.type, e.status, e.level, CASE $lang WHEN 'ar' THEN e.name ELSE e.name_en END,
         e.date, toString(e.from), toString(e.to), e.precision, e.basis, e.date_text,
         e.countries, e.organizations, city, e.host, topics, agreements,
         [p IN people | CASE $lang WHEN 'ar' THEN p.name ELSE coalesce(p.name_latin, p.name) END],
         [p IN guessed | CASE $lang WHEN 'ar' THEN p.name ELSE coalesce(p.name_latin, p.name) END],
         [o IN bodies + offices WHERE o.kind <> 'igo' | CASE $lang WHEN 'ar' THEN o.name ELSE o.name_en END],
         a.url, best.quote, best.start, best.end, claims, e.support, e.confidence
       ]) AS rows
