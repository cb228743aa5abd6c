// Articles whose sketch has a smallest value in common with the given ones
MATCH (a:Article) WHERE a.band0 IN $band0 AND a.retraction % 2 = 0 RETURN properties(a) AS article
UNION
MATCH (a:Article) WHERE a.band1 IN $band1 AND a.retraction % 2 = 0 RETURN properties(a) AS article
UNION
MATCH (a:Article) WHERE a.band2 IN $band2 AND a.retraction % 2 = 0 RETURN properties(a) AS article
UNION
MATCH (a:Article) WHERE a.band3 IN $band3 AND a.retraction % 2 = 0 RETURN properties(a) AS article
UNION
MATCH (a:Article) WHERE a.band4 IN $band4 AND a.retraction % 2 = 0 RETURN properties(a) AS article
UNION
MATCH (a:Article) WHERE a.band5 IN $band5 AND a.retraction % 2 = 0 RETURN properties(a) AS article
