// Who travels abroad together, most often, first and last; ambassadors live there; put another day in the first line
WITH date() AS day
MATCH (p:Person)-[one:ATTENDED]->(e:Event)<-[other:ATTENDED]-(q:Person)
WHERE p.id < q.id AND one.side = other.side AND e.host <> one.side AND e.status = 'held' AND e.from <= day
  AND NOT 'ambassador' IN [coalesce(one.function, ''), coalesce(other.function, '')]
WITH DISTINCT p, q, one.side AS side, e ORDER BY e.from, e.to, e.id
WITH p, q, side, collect(e) AS events
WITH p, q, side, events, [n IN range(0, size(events) - 1) WHERE n = 0 OR events[n].host <> events[n - 1].host
  OR events[n].from > events[n - 1].to + duration('P3D')] AS journeys
RETURN p.name AS person, q.name AS companion, side, size(journeys) AS journeys, size(events) AS events,
       head(events).date AS first, last(events).date AS last, [n IN journeys | events[n].host] AS to
ORDER BY journeys DESC, person LIMIT 50
