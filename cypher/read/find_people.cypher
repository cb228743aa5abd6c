// People whose names hold the words, the likeliest first
CALL db.index.fulltext.queryNodes('search', $words, {limit: 2000}) YIELD node AS p, score
WHERE p:Person AND ($countries IS NULL OR p.iso2 IN $countries)
  AND ($after_id IS NULL OR score < $after OR (score = $after AND p.id > $after_id))
WITH p, score ORDER BY score DESC, p.id SKIP $skip LIMIT $limit
CALL (p) {
  OPTIONAL MATCH (p)-[h:HELD_POST]->(:Organization)
  WITH h ORDER BY h.former, h.last_seen DESC LIMIT 1
  RETURN h.title AS post
}
RETURN collect({
  id: p.id, name: p.name, name_ar: p.name_ar, name_en: p.name_latin, name_fr: p.name_latin, aliases: p.aliases,
  country: p.iso2, post: post, meeting_count: COUNT { (p)-[:ATTENDED]->() },
  first_seen: toString(p.first_seen), last_seen: toString(p.last_seen), score: score
}) AS rows
