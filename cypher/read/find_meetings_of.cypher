// Ids of the events of a pair, of countries, of a person or of an organisation that match the filters, undated last
CALL () {
  MATCH ()-[m:MET]->() USING INDEX m:MET(pair, event) WHERE m.pair = $pair AND m.event IS NOT NULL
  MATCH (e:Event {id: m.event})
  RETURN e
 UNION
  MATCH (c:Country)-[t:TOOK_PART]->(e:Event) WHERE c.id IN $countries AND t.inferred IS NULL
  RETURN e
 UNION
  MATCH (:Person {id: $person})-[:ATTENDED]->(e:Event)
  RETURN e
 UNION
  MATCH (:Alias {id: $person})-[:LEADS_TO]->(:Person)-[:ATTENDED]->(e:Event)
  RETURN e
 UNION
  MATCH (m:Moved {id: $person})
  MATCH (:Person {id: m.to})-[:ATTENDED]->(e:Event)
  RETURN e
 UNION
  MATCH (m:Moved {id: $person})
  MATCH (:Alias {id: m.to})-[:LEADS_TO]->(:Person)-[:ATTENDED]->(e:Event)
  RETURN e
 UNION
  MATCH (:Organization {id: $organization})-[:ATTENDED]->(e:Event)
  RETURN e
 UNION
  MATCH (o:Organization {id: $organization})<-[:HELD_POST]-(:Person)-[t:ATTENDED]->(e:Event)
  WHERE t.portfolio = o.portfolio AND t.side = o.iso2
  RETURN e
}
WITH e, e.from AS begins, e.id AS id
WHERE (begins <= $until OR (begins IS NULL AND $undated))
  AND ($after_id IS NULL
    OR ($after IS NULL AND begins IS NULL AND id < $after_id)
    OR ($after IS NOT NULL AND (begins IS NULL
      OR CASE WHEN $ascending THEN begins > $after ELSE begins < $after END
      OR (begins = $after AND CASE WHEN $ascending THEN id > $after_id ELSE id < $after_id END))))
  AND ($statuses IS NULL OR e.status IN $statuses)
  AND ($types IS NULL OR e.type IN $types)
  AND ($confidences IS NULL OR e.confidence IN $confidences)
  AND ($since IS NULL OR e.to IS NULL OR e.to >= $since)
  AND all(iso2 IN $all_countries WHERE iso2 IN e.countries)
  AND ($any_countries IS NULL OR any(iso2 IN e.countries WHERE iso2 IN $any_countries))
  AND all(ids IN $around WHERE EXISTS { (e)-[:ATTENDED|ON]-(n) WHERE n.id IN ids })
WITH id, begins
ORDER BY begins IS NULL, CASE WHEN $ascending THEN begins END, begins DESC,
         CASE WHEN $ascending AND begins IS NOT NULL THEN id END, id DESC
LIMIT $limit
RETURN collect(id) AS ids
