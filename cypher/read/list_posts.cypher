// Who held which office, with what is known of the time
CALL () {
  MATCH (p:Person {id: $person})-[h:HELD_POST]->(o:Organization)
  RETURN p, h, o
 UNION
  MATCH (:Alias {id: $person})-[:LEADS_TO]->(p:Person)-[h:HELD_POST]->(o:Organization)
  RETURN p, h, o
 UNION
  MATCH (m:Moved {id: $person})
  MATCH (p:Person {id: m.to})-[h:HELD_POST]->(o:Organization)
  RETURN p, h, o
 UNION
  MATCH (m:Moved {id: $person})
  MATCH (:Alias {id: m.to})-[:LEADS_TO]->(p:Person)-[h:HELD_POST]->(o:Organization)
  RETURN p, h, o
 UNION
  MATCH (p:Person)-[h:HELD_POST]->(o:Organization {id: $organization})
  WHERE $person IS NULL
  RETURN p, h, o
 UNION
  MATCH (o:Organization)<-[h:HELD_POST]-(p:Person)
  WHERE o.id >= $all_from
    AND ($countries IS NULL OR o.iso2 IN $countries)
  RETURN p, h, o
}
WITH p, h, o, coalesce(h.from, h.first_seen) AS begins, coalesce(h.to, h.last_seen) AS ends,
     p.id + '@' + o.id + '#' + h.function + '/' + h.portfolio + coalesce('/' + h.head, '')
     + CASE WHEN h.acting THEN '*' ELSE '' END AS id
WHERE ($on IS NULL OR (begins <= $on AND ends >= $on))
  AND ($organization IS NULL OR o.id = $organization)
  AND ($countries IS NULL OR o.iso2 IN $countries)
  AND ($functions IS NULL OR h.function IN $functions)
  AND ($portfolios IS NULL OR h.portfolio IN $portfolios)
  AND id > $after_id
WITH p, h, o, id ORDER BY id SKIP $skip LIMIT $limit
RETURN collect({
  id: id, person: p.id, person_name: CASE $lang WHEN 'ar' THEN p.name ELSE coalesce(p.name_latin, p.name) END,
  title: h.title, function: h.function, portfolio: h.portfolio, organization: o.id,
  organization_name: CASE $lang WHEN 'ar' THEN o.name ELSE o.name_en END,
  country: o.iso2, acting: h.acting, former: h.former,
  concurrent: coalesce(h.concurrent, false), held_from: toString(h.from), held_to: toString(h.to),
  first_seen: toString(h.first_seen), last_seen: toString(h.last_seen),
  claims: h.claims, source_count: h.support, confidence: h.confidence
}) AS rows
