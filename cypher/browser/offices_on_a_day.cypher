// Who held which office of a state on a day, acting or not; put another code and day in the first line
WITH 'LY' AS code, date('2021-01-12') AS day
MATCH (p:Person)-[h:HELD_POST]->(o:Organization {iso2: code})
WHERE coalesce(h.from, h.first_seen) <= day AND coalesce(h.to, h.last_seen) >= day
OPTIONAL MATCH (o)-[:PART_OF]->(government:Government)
RETURN o.name AS body, government.name AS government, h.title AS title, p.name AS person, h.acting AS acting,
       h.concurrent AS two_titles, coalesce(h.from, h.first_seen) AS from, coalesce(h.to, h.last_seen) AS to
ORDER BY body, person LIMIT 200
