// All nodes, page by page, in the order of their places
MATCH (n)
RETURN labels(n) AS labels, n.id AS id, properties(n) AS properties
SKIP $skip LIMIT $limit
