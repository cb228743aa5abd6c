// Agreements and their steps, as they follow each other
MATCH (a:Agreement)-[:HAS_STEP]->(s:AgreementStep)
WITH a, s ORDER BY s.from IS NULL, s.from, s.id
WITH a, collect({step: s.step, date: s.date}) AS steps, min(s.from) AS first
RETURN a.name_en AS name, steps
ORDER BY first IS NULL, first, a.id
LIMIT $limit
