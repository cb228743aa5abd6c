// Ids of events that match the filters, oldest first, along the index of dates
MATCH (e:Event)
WHERE e.from >= $oldest AND e.from <= $until AND e.id IS NOT NULL
  AND [e.from, e.id] > [$oldest, $oldest_id]
  AND ($statuses IS NULL OR e.status IN $statuses)
  AND ($types IS NULL OR e.type IN $types)
  AND ($confidences IS NULL OR e.confidence IN $confidences)
  AND ($since IS NULL OR e.to IS NULL OR e.to >= $since)
  AND all(iso2 IN $all_countries WHERE iso2 IN e.countries)
  AND ($any_countries IS NULL OR any(iso2 IN e.countries WHERE iso2 IN $any_countries))
  AND all(ids IN $around WHERE EXISTS { (e)-[:ATTENDED|ON]-(n) WHERE n.id IN ids })
WITH e ORDER BY e.from, e.id LIMIT $limit
RETURN collect(e.id) AS ids
