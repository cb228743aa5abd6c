// Ids of events without a date that match the filters, along the index of precisions
MATCH (e:Event)
WHERE e.precision = 'unknown' AND e.id < $below
  AND ($statuses IS NULL OR e.status IN $statuses)
  AND ($types IS NULL OR e.type IN $types)
  AND ($confidences IS NULL OR e.confidence IN $confidences)
  AND ($since IS NULL OR e.to IS NULL OR e.to >= $since)
  AND all(iso2 IN $all_countries WHERE iso2 IN e.countries)
  AND ($any_countries IS NULL OR any(iso2 IN e.countries WHERE iso2 IN $any_countries))
  AND all(ids IN $around WHERE EXISTS { (e)-[:ATTENDED|ON]-(n) WHERE n.id IN ids })
WITH e ORDER BY e.precision DESC, e.id DESC LIMIT $limit
RETURN collect(e.id) AS ids
