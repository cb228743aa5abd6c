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
    AND e.status IN $statuses AND e.confidence IN $confidences AND any(label IN labels(e) WHERE label IN $labels)
    AND ($since IS NULL OR e.to IS NULL OR e.to >= $since)
    AND all(ids IN $around WHERE EXISTS { (e)-[:TOOK_PART|ATTENDED|ON]-(n) WHERE n.id IN ids })
  RETURN e ORDER BY e.from DESC, e.id DESC LIMIT $reach
 UNION ALL
  MATCH (e:Event)
  WHERE e.from >= oldest AND e.from <= $until AND e.id IS NOT NULL
    AND NOT (e.from = oldest AND e.id <= $oldest_id)
    AND e.status IN $statuses AND e.confidence IN $confidences AND any(label IN labels(e) WHERE label IN $labels)
    AND ($since IS NULL OR e.to IS NULL OR e.to >= $since)
    AND all(ids IN $around WHERE EXISTS { (e)-[:TOOK_PART|ATTENDED|ON]-(n) WHERE n.id IN ids })
  RETURN e ORDER BY e.from, e.id LIMIT $reach
 UNION ALL
  MATCH (e:Event)
  WHERE e.precision = 'unknown' AND e.id < undated
    AND e.status IN $statuses AND e.confidence IN $confidences AND any(label IN labels(e) WHERE label IN $labels)
    AND all(ids IN $around WHERE EXISTS { (e)-[:TOOK_PART|ATTENDED|ON]-(n) WHERE n.id IN ids })
  RETURN e ORDER BY e.precision DESC, e.id DESC LIMIT $reach
 UNION ALL
  MATCH ()-[m:MET]->()
  WHERE m.pair = $newest_of_pair AND m.from <= $newest AND m.from >= $earliest AND m.event IS NOT NULL
    AND NOT (m.from = $newest AND m.event >= $newest_id)
  MATCH (e:Event {id: m.event})
  WHERE e.status IN $statuses AND e.confidence IN $confidences AND any(label IN labels(e) WHERE label IN $labels)
    AND ($since IS NULL OR e.to IS NULL OR e.to >= $since)
    AND all(ids IN $around WHERE EXISTS { (e)-[:TOOK_PART|ATTENDED|ON]-(n) WHERE n.id IN ids })
  RETURN e ORDER BY m.pair DESC, m.from DESC, m.event DESC LIMIT $reach
 UNION ALL
  CALL (countries) {
    MATCH ()-[m:MET]->() WHERE m.pair = $pair AND m.event IS NOT NULL
    MATCH (e:Event {id: m.event})
    RETURN e
   UNION
    MATCH (c:Country)-[:TOOK_PART]->(e:Event) WHERE c.id IN countries
    RETURN e
   UNION
    MATCH (:Person {id: $person})-[:ATTENDED]->(e:Event)
    RETURN e
   UNION
    MATCH (:Organization {id: $organization})-[:ATTENDED]->(e:Event)
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
    AND e.status IN $statuses AND e.confidence IN $confidences AND any(label IN labels(e) WHERE label IN $labels)
    AND ($since IS NULL OR e.to IS NULL OR e.to >= $since)
    AND all(ids IN $around WHERE EXISTS { (e)-[:TOOK_PART|ATTENDED|ON]-(n) WHERE n.id IN ids })
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
  MATCH (e)-[r:TOOK_PART|ATTENDED|ON|TAKEN_AT]-(n)
  RETURN collect(DISTINCT CASE type(r) WHEN 'TOOK_PART' THEN n.id END) AS countries,
         collect(DISTINCT CASE type(r) WHEN 'ON' THEN n.id END) AS topics,
         collect(DISTINCT CASE type(r) WHEN 'TAKEN_AT' THEN n.agreement END) AS agreements,
         collect(DISTINCT CASE type(r) WHEN 'ATTENDED' THEN n END) AS present
}
CALL (e) {
  MATCH (c:Claim)-[:SUPPORTS]->(e)
  WITH c ORDER BY c.confidence <> 'explicit', c.id LIMIT 1
  OPTIONAL MATCH (a:Article)-[:MAKES]->(c)
  RETURN c, a
}
RETURN ['id', 'type', 'status', 'level', 'title', 'date', 'date_from', 'date_to', 'date_precision', 'date_basis',
        'date_text', 'countries', 'city', 'host', 'topics', 'agreements', 'organizations', 'people', 'ministries',
        'evidence_url', 'evidence_text', 'evidence_start', 'evidence_end', 'claims', 'source_count', 'confidence'
       ] AS columns,
       collect([
         e.id, head([label IN labels(e) WHERE label <> 'Event']), e.status, e.level,
         CASE $lang WHEN 'ar' THEN e.name ELSE coalesce(e.name_en, e.name) END,
         e.date, toString(e.from), toString(e.to), e.precision, e.basis, e.date_text,
         countries, e.city, e.host, topics, agreements,
         [n IN present WHERE n:IntergovernmentalOrganization | n.code],
         [n IN present WHERE n:Person | CASE $lang WHEN 'ar' THEN n.name ELSE coalesce(n.name_latin, n.name) END],
         [n IN present WHERE n:Organization AND NOT n:IntergovernmentalOrganization |
          CASE $lang WHEN 'ar' THEN n.name ELSE coalesce(n.name_en, n.name) END],
         a.url, c.quote, c.start, c.end, e.claims, e.support, e.confidence
       ]) AS rows
