// Articles without a date, by how many events hang on it
MATCH (a:Article) WHERE a.published_basis IN ['candidates', 'unknown'] AND a.retraction % 2 = 0
MATCH (a)-[:MAKES]->(:Claim)-[:SUPPORTS]->(e:Event) WHERE e.precision = 'unknown'
WITH a, count(DISTINCT e) AS touches ORDER BY touches DESC, a.id LIMIT $limit
RETURN a.id AS id, a.name AS name, a.published AS published, touches
