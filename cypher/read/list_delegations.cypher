// Delegations: who of one state went to an event in another, the highest office first
MATCH (e:Event)
WHERE e.from >= $since AND e.from <= $until AND e.id IS NOT NULL AND e.status = 'held'
WITH e, coalesce(e.host, [(x:Event)-[:ON_SIDELINES_OF]->(e) WHERE x.host IS NOT NULL | x.host][0]) AS host
CALL (e, host) {
  MATCH (who)-[seat:ATTENDED]->(e)
  WHERE seat.side <> host AND ($countries IS NULL OR seat.side IN $countries)
    AND (who:Person OR seat.title IS NOT NULL) AND NOT seat.inferred
  WITH seat.side AS side, seat, who, coalesce([n IN range(0, size($functions) - 1) WHERE $functions[n] = seat.function][0], 99) AS rank
  ORDER BY rank, who.id
  WITH side, collect({id: who.id, title: seat.title, name: CASE WHEN NOT who:Person THEN seat.title
    WHEN $lang = 'ar' THEN who.name ELSE coalesce(who.name_latin, who.name) END}) AS members
  WHERE size(members) >= $size AND ($person IS NULL OR any(m IN members WHERE m.id = $person))
  RETURN side, members
}
WITH e, host, side, members ORDER BY e.from DESC, e.id, side
WITH collect({e: e, host: host, side: side, members: members}) AS found
CALL (found) {
  UNWIND found[$skip..($skip + $limit)] AS one
  WITH one.e AS e, one.host AS host, one.side AS side, one.members AS members
  CALL (e) {
    MATCH (claim:Claim)-[:SUPPORTS]->(e)
    WITH claim ORDER BY claim.confidence <> 'explicit', claim.id LIMIT 24
    WITH collect(claim.id) AS claims, head(collect(claim)) AS best
    OPTIONAL MATCH (art:Article)-[:MAKES]->(best)
    RETURN claims, best, art
  }
  WITH e, host, side, members, claims, best, art ORDER BY e.from DESC, e.id, side
  RETURN collect({
    id: e.id + '@' + side, event: e.id, title: CASE $lang WHEN 'ar' THEN e.name ELSE e.name_en END,
    country: side, host: host, city: e.city, head: head(members).id, head_name: head(members).name,
    head_title: head(members).title, size: size(members), members: [m IN members | m.id],
    member_names: [m IN members | m.name],
    date: e.date, date_from: toString(e.from), date_to: toString(e.to), date_precision: e.precision,
    date_basis: e.basis, date_text: e.date_text,
    evidence_url: art.url, evidence_text: best.quote, evidence_start: best.start, evidence_end: best.end,
    claims: claims, source_count: e.support, confidence: e.confidence
  }) AS rows
}
RETURN size(found) AS total, rows
