// Ids of events of two states that match the filters, newest first, along the index of pairs
MATCH ()-[m:MET]->()
USING INDEX m:MET(pair, from, event)
WHERE m.pair = $pair AND m.from <= $newest AND m.event IS NOT NULL
  AND [m.from, m.event] < [$newest, $newest_id]
MATCH (e:Event {id: m.event})
WHERE ($statuses IS NULL OR e.status IN $statuses)
  AND ($types IS NULL OR e.type IN $types)
  AND ($confidences IS NULL OR e.confidence IN $confidences)
  AND ($since IS NULL OR e.to IS NULL OR e.to >= $since)
  AND all(iso2 IN $all_countries WHERE iso2 IN e.countries)
  AND ($any_countries IS NULL OR any(iso2 IN e.countries WHERE iso2 IN $any_countries))
  AND all(ids IN $around WHERE EXISTS { (e)-[:ATTENDED|ON]-(n) WHERE n.id IN ids })
WITH m ORDER BY m.pair DESC, m.from DESC, m.event DESC LIMIT $limit
RETURN collect(m.event) AS ids
