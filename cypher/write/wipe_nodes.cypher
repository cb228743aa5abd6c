// Delete some nodes, but not the one that says that the graph is being deleted
MATCH (n) WHERE NOT n:Revision
WITH n LIMIT $limit
DETACH DELETE n
RETURN count(*) AS gone
