// What each batch changed, in the order of the feed
MATCH (c:Change) WHERE c.id > $after
RETURN c.id AS id, c.revision AS revision, toString(c.at) AS at, c.cause AS cause, c.articles AS articles,
       c.entries AS entries
ORDER BY c.id LIMIT $limit
