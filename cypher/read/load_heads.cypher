// Articles by id, without the retracted
MATCH (a:Article) WHERE a.id IN $ids AND a.retraction % 2 = 0
RETURN properties(a) AS article
