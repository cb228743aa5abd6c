// People by name
MATCH (p:Person)
WHERE p.name >= $after AND p.id IS NOT NULL AND [p.name, p.id] > [$after, $after_id]
  AND ($countries IS NULL OR p.iso2 IN $countries)
WITH p ORDER BY p.name, p.id SKIP $skip LIMIT $limit
CALL (p) {
  OPTIONAL MATCH (p)-[h:HELD_POST]->(:Organization)
  WITH h ORDER BY h.former, h.last_seen DESC LIMIT 1
  RETURN h.title AS post
}
RETURN collect({
  id: p.id, name: p.name, name_ar: p.name_ar, name_en: p.name_latin, name_fr: p.name_latin, aliases: p.aliases,
  country: p.iso2, post: post, meeting_count: COUNT { (p)-[:ATTENDED]->() },
  first_seen: toString(p.first_seen), last_seen: toString(p.last_seen)
}) AS rows
