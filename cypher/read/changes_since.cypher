// What the batches after a revision changed, oldest first
MATCH (c:Change) WHERE c.revision > $since
RETURN c.revision AS revision, toString(c.at) AS at, c.cause AS cause, c.articles AS articles, c.entries AS entries
ORDER BY c.revision, c.id LIMIT $limit
