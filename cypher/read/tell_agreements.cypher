// Agreements and their steps, as they follow each other
MATCH (a:Agreement)-[:HAS_STEP]->(s:AgreementStep)
WITH a, s, s.step IN ['proposed', 'under_negotiation', 'draft', 'reviewed', 'amendments_proposed', 'agreed'] AS early
ORDER BY CASE WHEN s.from IS NOT NULL THEN 1 WHEN early THEN 0 ELSE 2 END, s.from, s.rung, s.id
WITH a, collect({step: s.step, date: s.date}) AS steps, min(s.from) AS first
RETURN a.name_en AS name, steps
ORDER BY first IS NULL, first, a.id
LIMIT $limit
