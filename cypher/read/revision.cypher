// The revision of the graph and when it was committed
MATCH (r:Revision)
WHERE r.id IS NOT NULL
RETURN r.number AS number, toString(r.at) AS committed_at
