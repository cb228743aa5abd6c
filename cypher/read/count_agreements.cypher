// How many agreements match
CALL () {
  MATCH (a:Agreement)
  WHERE a.id >= $all_from
  RETURN a
 UNION
  MATCH (c:Country)-[:PARTY_TO]->(a:Agreement)
  USING INDEX c:Country(id)
  WHERE c.id IN $countries
  RETURN a
 UNION
  MATCH (:Country {id: $country_a})-[:PARTY_TO]->(a:Agreement) WHERE $country_b IN a.parties
  RETURN a
}
WITH a
WHERE ($pair IS NULL OR all(code IN split($pair, '|') WHERE code IN a.parties))
  AND ($kinds IS NULL OR a.kind IN $kinds) AND ($topics IS NULL OR a.topic IN $topics)
  AND ($steps IS NULL OR a.status IN $steps)
  AND ($until IS NULL OR a.status_from <= $until) AND ($since IS NULL OR a.status_to >= $since)
  AND ($stalled_since IS NULL OR (a.status_to <= $stalled_since AND a.status <> 'ended'))
RETURN count(a) AS total
