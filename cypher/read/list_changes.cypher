// What each batch changed, after a place in the feed
MATCH (c:Change)
WHERE c.id > $after_id
WITH c ORDER BY c.id LIMIT $parts
RETURN collect({id: c.id, revision: c.revision, at: toString(c.at), cause: c.cause, articles: c.articles,
                entries: c.entries}) AS rows
