// How many events of a pair, of countries, of a person or of an organisation match the filters
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
WITH e
WHERE (e.from <= $until OR (e.from IS NULL AND $undated))
  AND ($statuses IS NULL OR e.status IN $statuses)
  AND ($types IS NULL OR e.type IN $types)
  AND ($confidences IS NULL OR e.confidence IN $confidences)
  AND ($since IS NULL OR e.to IS NULL OR e.to >= $since)
  AND all(iso2 IN $all_countries WHERE iso2 IN e.countries)
  AND ($any_countries IS NULL OR any(iso2 IN e.countries WHERE iso2 IN $any_countries))
  AND all(ids IN $around WHERE EXISTS { (e)-[:ATTENDED|ON]-(n) WHERE n.id IN ids })
RETURN count(e) AS total
