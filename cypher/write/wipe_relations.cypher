// Delete some relations
MATCH ()-[r]->()
WITH r LIMIT $limit
DELETE r
RETURN count(*) AS gone
