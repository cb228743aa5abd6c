// How many changes came after a place in the feed
MATCH (c:Change) WHERE c.id > $after
RETURN coalesce(sum(c.size), 0) AS total
