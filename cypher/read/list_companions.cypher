// Who travels abroad with whom, how often, first and last
CALL () {
  MATCH (p:Person)
  WHERE p.id >= $all_from
  RETURN p
 UNION
  MATCH (p:Person {id: $person})
  RETURN p
 UNION
  MATCH (:Alias {id: $person})-[:LEADS_TO]->(p:Person)
  RETURN p
}
MATCH (p)-[one:ATTENDED]->(e:Event)<-[other:ATTENDED]-(q:Person)
WHERE ($person IS NOT NULL OR p.id < q.id) AND one.side = other.side
  AND coalesce(e.host, [(x:Event)-[:ON_SIDELINES_OF]->(e) WHERE x.host IS NOT NULL | x.host][0]) <> one.side
  AND e.status = 'held' AND e.from <= $today
  AND NOT one.inferred AND NOT other.inferred
  AND NOT 'ambassador' IN [coalesce(one.function, ''), coalesce(other.function, '')]
  AND ($until IS NULL OR e.from <= $until) AND ($since IS NULL OR e.to >= $since)
  AND ($countries IS NULL OR one.side IN $countries)
WITH DISTINCT p, q, one.side AS side, e,
  coalesce(e.host, [(x:Event)-[:ON_SIDELINES_OF]->(e) WHERE x.host IS NOT NULL | x.host][0]) AS host
ORDER BY e.from, e.to, e.id
WITH p, q, side, collect(e) AS events, collect(host) AS hosts
WITH p, q, side, events, hosts, size([n IN range(0, size(events) - 1) WHERE n = 0 OR hosts[n] <> hosts[n - 1]
  OR events[n].from > events[n - 1].to + duration('P3D')]) AS trips
WHERE trips >= $trips
WITH p, q, side, events, hosts, trips ORDER BY trips DESC, size(events) DESC, p.id, q.id
WITH collect({p: p, q: q, side: side, events: events, hosts: hosts, trips: trips}) AS found
CALL (found) {
  UNWIND found[$skip..($skip + $limit)] AS one
  WITH one.p AS p, one.q AS q, one.side AS side, one.events AS events, one.hosts AS hosts, one.trips AS trips
  RETURN collect({
    id: p.id + '@' + q.id + '@' + side, person: p.id, companion: q.id, country: side,
    person_name: CASE $lang WHEN 'ar' THEN p.name ELSE coalesce(p.name_latin, p.name) END,
    companion_name: CASE $lang WHEN 'ar' THEN q.name ELSE coalesce(q.name_latin, q.name) END,
    trip_count: trips, event_count: size(events), hosts: hosts,
    first_date: head(events).date, first_from: toString(head(events).from), last_date: last(events).date,
    last_from: toString(last(events).from), last_event: last(events).id, events: [e IN events[-24..] | e.id]
  }) AS rows
}
RETURN size(found) AS total, rows
