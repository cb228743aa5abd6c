// How many events match the filters, along the dates
CALL () {
  MATCH (e:Event)
  WHERE e.from <= $until AND e.from >= $earliest AND e.id IS NOT NULL
  RETURN e
 UNION ALL
  MATCH (e:Event)
  WHERE e.precision IN $stray AND e.id IS NOT NULL AND (e.from < $earliest OR ($undated AND e.from IS NULL))
  RETURN e
}
WITH e
WHERE ($statuses IS NULL OR e.status IN $statuses)
  AND ($types IS NULL OR e.type IN $types)
  AND ($confidences IS NULL OR e.confidence IN $confidences)
  AND ($since IS NULL OR e.to IS NULL OR e.to >= $since)
  AND all(iso2 IN $all_countries WHERE iso2 IN e.countries)
  AND ($any_countries IS NULL OR any(iso2 IN e.countries WHERE iso2 IN $any_countries))
  AND all(ids IN $around WHERE EXISTS { (e)-[:ATTENDED|ON]-(n) WHERE n.id IN ids })
RETURN count(e) AS total
