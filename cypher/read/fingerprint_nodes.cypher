// All nodes that are facts, page by page, in the order of their places
MATCH (n) WHERE NOT n:Bucket|Change|Revision|Moved|Reader|Country|Topic|Place
RETURN labels(n) AS labels, n.id AS id, properties(n) AS properties
SKIP $skip LIMIT $limit
