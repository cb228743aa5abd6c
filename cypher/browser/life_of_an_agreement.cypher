// The life of the agreements of two states, step by step; put other codes in the first line
WITH ['DZ', 'LY'] AS codes
MATCH (a:Agreement)
WHERE all(code IN codes WHERE code IN a.parties)
MATCH path = (a)-[:HAS_STEP]->(s:AgreementStep)
OPTIONAL MATCH at = (s)-[:TAKEN_AT]->(:Event)
RETURN path, at ORDER BY s.from LIMIT 100
