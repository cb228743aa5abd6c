// All relations between facts, page by page, in the order of their places
MATCH (a)-[r]->(b) WHERE NOT b:Bucket
RETURN type(r) AS type, labels(a) AS start_labels, a.id AS start, labels(b) AS end_labels, b.id AS end,
       properties(r) AS properties
SKIP $skip LIMIT $limit
