// All articles of near-duplicate groups
MATCH (a:Article) WHERE a.origin IN $origins AND a.retraction % 2 = 0
RETURN properties(a) AS article
