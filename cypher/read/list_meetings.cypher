// Events that match the filters: one page by date, the undated last
//
// Routes to the events; those that are not taken get null or empty parameters and then cost nothing:
//   $newest, $oldest   along the index of dates, downward or upward; $undated after them, along the index of precisions
//   $newest_of_pair    along the index of pairs, downward
//   $pair $countries $person $organization   all events of one of these, sorted here
//   $stray             precisions of events that the dates miss: begun long before $since, or without a first day
// Countries with very many events are better read along the dates: see `crowded`.
CALL () {
  MATCH (c:Country) WHERE c.id IN $countries
  RETURN sum(COUNT { (c)-[:TOOK_PART]->() }) AS degree
}
CALL () { MATCH (n:Event) RETURN count(n) AS total }
WITH degree * degree > $reach * total AS crowded
WITH CASE WHEN $scan OR crowded THEN $newest END AS newest,
     CASE WHEN $scan OR crowded THEN $oldest END AS oldest,
     CASE WHEN $scan OR crowded THEN $undated END AS undated,
     CASE WHEN crowded THEN [] ELSE $countries END AS countries
CALL (newest, oldest, undated, countries) {
  MATCH (e:Event)
  WHERE e.from <= newest AND e.from >= $earliest AND e.id IS NOT NULL
    AND NOT (e.from = newest AND e.id >= $newest_id)
    AND ($statuses IS NULL OR e.status IN $statuses)
    AND ($types IS NULL OR e.type IN $types)
    AND ($confidences IS NULL OR e.confidence IN $confidences)
    AND ($since IS NULL OR e.to IS NULL OR e.to >= $since)
    AND all(iso2 IN $all_countries WHERE iso2 IN e.countries)
    AND ($any_countries IS NULL OR any(iso2 IN e.countries WHERE iso2 IN $any_countries))
    AND all(ids IN $around WHERE EXISTS { (e)-[:ATTENDED|ON]-(n) WHERE n.id IN ids })
  RETURN e ORDER BY e.from DESC, e.id DESC LIMIT $reach
 UNION ALL
  MATCH (e:Event)
  WHERE e.from >= oldest AND e.from <= $until AND e.id IS NOT NULL
    AND NOT (e.from = oldest AND e.id <= $oldest_id)
    AND ($statuses IS NULL OR e.status IN $statuses)
    AND ($types IS NULL OR e.type IN $types)
    AND ($confidences IS NULL OR e.confidence IN $confidences)
    AND ($since IS NULL OR e.to IS NULL OR e.to >= $since)
    AND all(iso2 IN $all_countries WHERE iso2 IN e.countries)
    AND ($any_countries IS NULL OR any(iso2 IN e.countries WHERE iso2 IN $any_countries))
    AND all(ids IN $around WHERE EXISTS { (e)-[:ATTENDED|ON]-(n) WHERE n.id IN ids })
  RETURN e ORDER BY e.from, e.id LIMIT $reach
 UNION ALL
  MATCH (e:Event)
  WHERE e.precision = 'unknown' AND e.id < undated
    AND ($statuses IS NULL OR e.status IN $statuses)
    AND ($types IS NULL OR e.type IN $types)
    AND ($confidences IS NULL OR e.confidence IN $confidences)
    AND ($since IS NULL OR e.to IS NULL OR e.to >= $since)
    AND all(iso2 IN $all_countries WHERE iso2 IN e.countries)
    AND ($any_countries IS NULL OR any(iso2 IN e.countries WHERE iso2 IN $any_countries))
    AND all(ids IN $around WHERE EXISTS { (e)-[:ATTENDED|ON]-(n) WHERE n.id IN ids })
  RETURN e ORDER BY e.precision DESC, e.id DESC LIMIT $reach
 UNION ALL
  MATCH ()-[m:MET]->()
  USING INDEX m:MET(pair, from, event)
  WHERE m.pair = $newest_of_pair AND m.from <= $newest AND m.event IS NOT NULL
    AND NOT (m.from = $newest AND m.event >= $newest_id)
  MATCH (e:Event {id: m.event})
  WHERE ($statuses IS NULL OR e.status IN $statuses)
    AND ($types IS NULL OR e.type IN $types)
    AND ($confidences IS NULL OR e.confidence IN $confidences)
    AND ($since IS NULL OR e.to IS NULL OR e.to >= $since)
    AND all(iso2 IN $all_countries WHERE iso2 IN e.countries)
    AND ($any_countries IS NULL OR any(iso2 IN e.countries WHERE iso2 IN $any_countries))
    AND all(ids IN $around WHERE EXISTS { (e)-[:ATTENDED|ON]-(n) WHERE n.id IN ids })
  RETURN e ORDER BY m.pair DESC, m.from DESC, m.event DESC LIMIT $reach
 UNION ALL
  CALL (countries) {
    MATCH ()-[m:MET]->() USING INDEX m:MET(pair, event) WHERE m.pair = $pair AND m.event IS NOT NULL
    MATCH (e:Event {id: m.event})
    RETURN e
   UNION
    MATCH (c:Country)-[t:TOOK_PART]->(e:Event) WHERE c.id IN countries AND t.inferred IS NULL
    RETURN e
   UNION
    MATCH (:Person {id: $person})-[:ATTENDED]->(e:Event)
    RETURN e
   UNION
    MATCH (:Alias {id: $person})-[:LEADS_TO]->(:Person)-[:ATTENDED]->(e:Event)
    RETURN e
   UNION
    MATCH (:Organization {id: $organization})-[:ATTENDED]->(e:Event)
    RETURN e
   UNION
    MATCH (o:Organization {id: $organization})<-[:HELD_POST]-(:Person)-[t:ATTENDED]->(e:Event)
    WHERE t.portfolio = o.portfolio AND t.side = o.iso2
    RETURN e
   UNION
    MATCH (e:Event)
    WHERE e.precision IN $stray AND e.id IS NOT NULL AND (e.from IS NULL OR e.from < $earliest)
    RETURN e
  }
  WITH e, e.from AS begins, e.id AS id
  WHERE ((begins <= $newest AND NOT (begins = $newest AND id >= $newest_id))
      OR (begins >= $oldest AND begins <= $until AND NOT (begins = $oldest AND id <= $oldest_id))
      OR (begins IS NULL AND id < $undated))
    AND ($statuses IS NULL OR e.status IN $statuses)
    AND ($types IS NULL OR e.type IN $types)
    AND ($confidences IS NULL OR e.confidence IN $confidences)
    AND ($since IS NULL OR e.to IS NULL OR e.to >= $since)
    AND all(iso2 IN $all_countries WHERE iso2 IN e.countries)
    AND ($any_countries IS NULL OR any(iso2 IN e.countries WHERE iso2 IN $any_countries))
    AND all(ids IN $around WHERE EXISTS { (e)-[:ATTENDED|ON]-(n) WHERE n.id IN ids })
  RETURN e
  ORDER BY begins IS NULL, CASE WHEN $ascending THEN begins END, begins DESC,
           CASE WHEN $ascending AND begins IS NOT NULL THEN id END, id DESC
  LIMIT $reach
}
WITH DISTINCT e
ORDER BY e.from IS NULL, CASE WHEN $ascending THEN e.from END, e.from DESC,
         CASE WHEN $ascending AND e.from IS NOT NULL THEN e.id END, e.id DESC
SKIP $skip LIMIT $limit
CALL (e) {
  MATCH (e)-[r:ATTENDED|ON|TAKEN_AT]-(n)
  RETURN collect(DISTINCT CASE type(r) WHEN 'ON' THEN n.id END) AS topics,
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
  WITH claim ORDER BY claim.confidence <> 'explicit', claim.id LIMIT 24
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
         e.countries, e.organizations, e.city, e.host, topics, agreements,
         [p IN people | CASE $lang WHEN 'ar' THEN p.name ELSE coalesce(p.name_latin, p.name) END],
         [p IN guessed | CASE $lang WHEN 'ar' THEN p.name ELSE coalesce(p.name_latin, p.name) END],
         [o IN bodies + offices WHERE o.kind <> 'igo' | CASE $lang WHEN 'ar' THEN o.name ELSE o.name_en END],
         a.url, best.quote, best.start, best.end, claims, e.support, e.confidence
       ]) AS rows
