// Organisations of some kinds
MATCH (o:Organization)
WHERE o.id > $after_id AND ($kinds IS NULL OR o.kind IN $kinds) AND ($countries IS NULL OR o.iso2 IN $countries)
  AND ($portfolios IS NULL OR o.portfolio IN $portfolios)
WITH o ORDER BY o.id SKIP $skip LIMIT $limit
CALL (o) {
  CALL (o) {
    MATCH (o)-[:ATTENDED]->(e:Event)
    RETURN e
   UNION
    MATCH (o)<-[:HELD_POST]-(:Person)-[t:ATTENDED]->(e:Event)
    WHERE t.portfolio = o.portfolio AND t.side = o.iso2
    RETURN e
  }
  RETURN count(e) AS meetings, min(e.from) AS first, max(e.from) AS last
}
CALL (o) {
  MATCH (o)<-[h:HELD_POST]-(:Person)
  RETURN min(h.first_seen) AS first_held, max(h.last_seen) AS last_held
}
OPTIONAL MATCH (o)-[:PART_OF]->(g:Organization)
WITH o, meetings, g, [d IN [first, first_held] WHERE d IS NOT NULL] AS firsts,
     [d IN [last, last_held] WHERE d IS NOT NULL] AS lasts
ORDER BY o.id
RETURN collect({
  id: o.id, name: o.name, name_ar: o.name_ar, name_en: o.name_en, name_fr: o.name_fr, aliases: o.aliases,
  kind: o.kind, portfolio: o.portfolio, country: o.iso2, government: g.id,
  valid_from: toString(o.valid_from), valid_to: toString(o.valid_to), meeting_count: meetings,
  first_seen: toString(reduce(low = head(firsts), d IN firsts | CASE WHEN d < low THEN d ELSE low END)),
  last_seen: toString(reduce(high = head(lasts), d IN lasts | CASE WHEN d > high THEN d ELSE high END))
}) AS rows
