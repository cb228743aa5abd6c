// Pairs of states and how often, how and when they met, the busiest first
CALL () {
  MATCH ()-[m:MET]->() USING INDEX m:MET(pair, event)
  WHERE m.pair >= $all_from AND m.event IS NOT NULL
  RETURN m
 UNION
  MATCH (c:Country)-[m:MET]-(:Country)
  WHERE c.id IN $countries
  RETURN m
}
WITH m
WHERE ($until IS NULL OR m.from <= $until) AND ($since IS NULL OR m.to >= $since)
  AND ($statuses IS NULL OR m.status IN $statuses) AND ($types IS NULL OR m.type IN $types)
  AND (m.status <> 'held' OR m.from IS NULL OR m.from <= $today)
WITH m.pair AS pair, m.status AS status, m.type AS type, count(m) AS count,
     min(CASE m.status WHEN 'held' THEN m.from END) AS first, max(CASE m.status WHEN 'held' THEN m.from END) AS last
WITH pair, sum(count) AS event_count, collect([status, count]) AS statuses, collect([type, count]) AS types,
     min(first) AS first, max(last) AS last
WHERE $after_id IS NULL OR event_count < $after OR (event_count = $after AND pair > $after_id)
WITH pair, event_count, statuses, types, first, last
ORDER BY event_count DESC, pair
SKIP $skip LIMIT $limit
WITH pair, event_count, statuses, types, first, last, split(pair, '|') AS codes
CALL (codes) { MATCH (a:Country {id: codes[0]}) RETURN a }
CALL (codes) { MATCH (b:Country {id: codes[1]}) RETURN b }
CALL (pair, a, b) {
  MATCH ()-[m:MET]->() USING INDEX m:MET(pair, event) WHERE m.pair = pair AND m.event IS NOT NULL
    AND ($until IS NULL OR m.from <= $until) AND ($since IS NULL OR m.to >= $since)
    AND ($statuses IS NULL OR m.status IN $statuses) AND ($types IS NULL OR m.type IN $types)
  AND (m.status <> 'held' OR m.from IS NULL OR m.from <= $today)
  MATCH (e:Event {id: m.event})
  RETURN sum(CASE e.host WHEN a.id THEN 1 ELSE 0 END) AS hosted_a,
         sum(CASE e.host WHEN b.id THEN 1 ELSE 0 END) AS hosted_b,
         collect(DISTINCT [(e)-[:ON]->(t:Topic) | t.id]) AS topics
}
WITH pair, event_count, statuses, types, first, last, a, b, hosted_a, hosted_b, topics
ORDER BY event_count DESC, pair
RETURN collect({
  id: pair, country_a: a.id, country_b: b.id,
  name_a: CASE $lang WHEN 'en' THEN a.name_en WHEN 'fr' THEN a.name_fr ELSE a.name_ar END,
  name_b: CASE $lang WHEN 'en' THEN b.name_en WHEN 'fr' THEN b.name_fr ELSE b.name_ar END,
  event_count: event_count, statuses: statuses, types: types,
  hosted_a: hosted_a, hosted_b: hosted_b, topics: topics,
  first_date: toString(first), last_date: toString(last),
  days_since: CASE WHEN last IS NULL THEN -1 WHEN last > $today THEN 0 ELSE duration.inDays(last, $today).days END
}) AS rows
