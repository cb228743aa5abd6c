// Ids of events that began long before a time and reach into it: only ranges and open intervals are so long
MATCH (e:Event)
WHERE e.precision IN ['range', 'open'] AND e.id IS NOT NULL AND e.from < $earliest
  AND ($after IS NULL OR CASE WHEN $ascending THEN e.from > $after ELSE e.from < $after END
    OR (e.from = $after AND CASE WHEN $ascending THEN e.id > $after_id ELSE e.id < $after_id END))
  AND ($statuses IS NULL OR e.status IN $statuses)
  AND ($types IS NULL OR e.type IN $types)
  AND ($confidences IS NULL OR e.confidence IN $confidences)
  AND ($since IS NULL OR e.to IS NULL OR e.to >= $since)
  AND all(iso2 IN $all_countries WHERE iso2 IN e.countries)
  AND ($any_countries IS NULL OR any(iso2 IN e.countries WHERE iso2 IN $any_countries))
  AND all(ids IN $around WHERE EXISTS { (e)-[:ATTENDED|ON]-(n) WHERE n.id IN ids })
WITH e
ORDER BY CASE WHEN $ascending THEN e.from END, e.from DESC, CASE WHEN $ascending THEN e.id END, e.id DESC
LIMIT $limit
RETURN collect(e.id) AS ids
