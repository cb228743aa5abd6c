// Events by time and series: those that begin in each bucket
CALL () {
  MATCH (e:Event)
  WHERE e.from <= $scan_until AND e.from >= $since AND e.id IS NOT NULL
  RETURN e
 UNION ALL
  MATCH ()-[m:MET]->() USING INDEX m:MET(pair, from, event)
  WHERE m.pair = $of_pair AND m.from >= $since AND m.from <= $until AND m.event IS NOT NULL
  MATCH (e:Event {id: m.event})
  RETURN e
 UNION ALL
  CALL () {
    MATCH (c:Country)-[t:TOOK_PART]->(e:Event)
    WHERE c.id IN $of_countries AND t.inferred IS NULL AND e.from <= $until AND e.from >= $since
    RETURN DISTINCT e
  }
  RETURN e
}
WITH e
WHERE ($statuses IS NULL OR e.status IN $statuses)
  AND ($types IS NULL OR e.type IN $types)
  AND ($confidences IS NULL OR e.confidence IN $confidences)
  AND all(ids IN $around WHERE EXISTS { (e)-[:ATTENDED|ON]-(n) WHERE n.id IN ids })
WITH e, date.truncate($unit, e.from) AS time, NOT e.precision IN $precise AS vague,
     CASE $split
       WHEN 'none' THEN ['all']
       WHEN 'type' THEN [e.type]
       WHEN 'status' THEN [e.status]
       WHEN 'country' THEN e.countries
       WHEN 'pair' THEN reduce(pairs = [], a IN e.countries | pairs + [b IN e.countries WHERE b > a | a + '|' + b])
       WHEN 'topic' THEN [(e)-[:ON]->(t:Topic) | t.id]
       ELSE COLLECT { MATCH (o:Ministry)-[:ATTENDED]->(e) RETURN o.id }
     END AS names
UNWIND names AS series
WITH time, series, count(e) AS count, sum(CASE WHEN vague THEN 1 ELSE 0 END) AS count_imprecise
RETURN ['time', 'series', 'count', 'count_imprecise'] AS columns,
       collect([toString(time), series, count, count_imprecise]) AS rows
