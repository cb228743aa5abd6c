// How often each two countries met
MATCH ()-[m:MET]->() USING INDEX m:MET(pair, event)
WHERE m.pair IS NOT NULL AND m.event IS NOT NULL
  AND ($until IS NULL OR m.from <= $until) AND ($since IS NULL OR m.to >= $since)
  AND ($statuses IS NULL OR m.status IN $statuses) AND ($types IS NULL OR m.type IN $types)
WITH m.pair AS pair, count(m) AS count
WITH split(pair, '|') AS codes, count
WHERE $countries IS NULL OR any(code IN codes WHERE code IN $countries)
WITH codes, count ORDER BY count DESC, codes[0], codes[1] LIMIT $limit
RETURN collect({country_a: codes[0], country_b: codes[1], count: count}) AS rows
