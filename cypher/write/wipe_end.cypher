// Delete the mark of a graph that is being deleted, and what may be left
MATCH (n)
DETACH DELETE n
RETURN count(*) AS gone
