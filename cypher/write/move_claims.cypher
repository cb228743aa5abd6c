// Let the ids of claims that go lead to the claims that come in their place, and with them what led to the old ones
UNWIND $moves AS m
MATCH (new:Claim {id: m.new})
MERGE (x:Moved {id: m.old})
MERGE (x)-[:LEADS_TO]->(new)
WITH m, new
MATCH (y:Moved)-[:LEADS_TO]->(:Claim {id: m.old})
MERGE (y)-[:LEADS_TO]->(new)
