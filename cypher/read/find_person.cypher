// One person, by the own id or by one that leads there
CALL () {
  MATCH (p:Person {id: $id})
  RETURN p
 UNION
  MATCH (:Alias {id: $id})-[:LEADS_TO]->(p:Person)
  RETURN p
 UNION
  MATCH (m:Moved {id: $id})
  MATCH (p:Person {id: m.to})
  RETURN p
 UNION
  MATCH (m:Moved {id: $id})
  MATCH (:Alias {id: m.to})-[:LEADS_TO]->(p:Person)
  RETURN p
}
WITH p ORDER BY p.id <> $id LIMIT 1
CALL (p) {
  OPTIONAL MATCH (p)-[h:HELD_POST]->(:Organization)
  WITH h ORDER BY h.former, h.last_seen DESC LIMIT 1
  RETURN h.title AS post
}
RETURN p.id AS id, p.name_ar AS name_ar, p.name_latin AS name_en, p.name_latin AS name_fr, p.aliases AS aliases,
       p.iso2 AS country, post, COUNT { (p)-[:ATTENDED]->() } AS meeting_count,
       toString(p.first_seen) AS first_seen, toString(p.last_seen) AS last_seen,
       p.support AS source_count, p.confidence AS confidence
