// One organisation
MATCH (o:Organization {id: $id})
OPTIONAL MATCH (o)-[:PART_OF]->(g:Organization)
CALL (o) {
  CALL (o) {
    MATCH (o)-[:ATTENDED]->(e:Event)
    RETURN e
   UNION
    MATCH (o)<-[:HELD_POST]-(:Person)-[t:ATTENDED]->(e:Event)
    WHERE t.portfolio = o.portfolio AND t.side = o.iso2
    RETURN e
  }
  RETURN count(e) AS meetings, min(e.from) AS first, max(e.from) AS last
}
CALL (o) {
  MATCH (o)<-[h:HELD_POST]-(:Person)
  RETURN min(h.first_seen) AS first_held, max(h.last_seen) AS last_held
}
WITH o, g, meetings, [d IN [first, first_held] WHERE d IS NOT NULL] AS firsts,
     [d IN [last, last_held] WHERE d IS NOT NULL] AS lasts
RETURN o.id AS id, o.name_ar AS name_ar, o.name_en AS name_en, o.name_fr AS name_fr, o.aliases AS aliases,
       o.kind AS kind, o.portfolio AS portfolio, o.iso2 AS country, g.id AS government,
       toString(o.valid_from) AS valid_from, toString(o.valid_to) AS valid_to,
       meetings AS meeting_count,
       toString(reduce(low = head(firsts), d IN firsts | CASE WHEN d < low THEN d ELSE low END)) AS first_seen,
       toString(reduce(high = head(lasts), d IN lasts | CASE WHEN d > high THEN d ELSE high END)) AS last_seen
