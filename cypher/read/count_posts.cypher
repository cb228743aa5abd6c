// How many posts match
CALL () {
  MATCH (p:Person {id: $person})-[h:HELD_POST]->(o:Organization)
  RETURN h, o
 UNION
  MATCH (:Alias {id: $person})-[:LEADS_TO]->(:Person)-[h:HELD_POST]->(o:Organization)
  RETURN h, o
 UNION
  MATCH (m:Moved {id: $person})
  MATCH (:Person {id: m.to})-[h:HELD_POST]->(o:Organization)
  RETURN h, o
 UNION
  MATCH (m:Moved {id: $person})
  MATCH (:Alias {id: m.to})-[:LEADS_TO]->(:Person)-[h:HELD_POST]->(o:Organization)
  RETURN h, o
 UNION
  MATCH (:Person)-[h:HELD_POST]->(o:Organization {id: $organization})
  WHERE $person IS NULL
  RETURN h, o
 UNION
  MATCH (o:Organization)<-[h:HELD_POST]-(:Person)
  WHERE o.id >= $all_from
    AND ($countries IS NULL OR o.iso2 IN $countries)
  RETURN h, o
}
WITH h, o, coalesce(h.from, h.first_seen) AS begins, coalesce(h.to, h.last_seen) AS ends
WHERE ($on IS NULL OR (begins <= $on AND ends >= $on))
  AND ($organization IS NULL OR o.id = $organization)
  AND ($countries IS NULL OR o.iso2 IN $countries)
  AND ($functions IS NULL OR h.function IN $functions)
  AND ($portfolios IS NULL OR h.portfolio IN $portfolios)
RETURN count(h) AS total
