// How many changes came after a place in the feed
MATCH (c:Change) WHERE c.id > $after
RETURN coalesce(sum(size(split(c.entries, '\n'))), 0) AS total
