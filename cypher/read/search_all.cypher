// Whatever holds the words, the likeliest first
CALL db.index.fulltext.queryNodes('search', $words, {limit: 1000}) YIELD node AS n, score
WITH n, score, head([l IN labels(n) WHERE l IN $labels]) AS label
WHERE label IS NOT NULL
  AND ($after_id IS NULL OR score < $after OR (score = $after AND n.id > $after_id))
WITH n, score, label ORDER BY score DESC, n.id SKIP $skip LIMIT $limit
RETURN collect({
  id: n.id, label: label, country: n.iso2, score: score,
  name: CASE $lang WHEN 'ar' THEN n.name ELSE coalesce(n.name_en, n.name_latin, n.name) END
}) AS rows
