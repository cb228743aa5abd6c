// Who held office in the ministries of a state, as a table; put another code in the first line
WITH 'DZ' AS code
MATCH (p:Person)-[h:HELD_POST]->(o:Organization {iso2: code})
RETURN o.name AS body, h.title AS title, p.name AS person, coalesce(h.from, h.first_seen) AS from,
       coalesce(h.to, h.last_seen) AS to, h.acting AS acting, h.former AS former, h.support AS sources
ORDER BY body, from LIMIT 200
