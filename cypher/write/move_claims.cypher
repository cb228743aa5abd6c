// Let the ids of claims that go lead to the claims that come in their place, and with them what led to the old ones
UNWIND $moves AS m
MATCH (new:Claim {id: m.new})
MERGE (x:Moved {id: m.old})
WITH m, new, x
OPTIONAL MATCH (y:Moved)-[:LEADS_TO]->(:Claim {id: m.old})
WITH new, x, collect(y) AS others
UNWIND [x] + others AS mover
OPTIONAL MATCH (mover)-[r:LEADS_TO]->()
DELETE r
WITH DISTINCT mover, new
CREATE (mover)-[:LEADS_TO]->(new)
