// Events by id, in no order
MATCH (e:Event)
WHERE e.id IN $ids
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
