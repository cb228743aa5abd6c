// Buckets after one, in the order of their ids
MATCH (b:Bucket) WHERE b.id > $after
RETURN b.id AS bucket ORDER BY b.id LIMIT $limit
