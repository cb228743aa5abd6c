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
CALL (a) {
  MATCH (a)-[:HAS_STEP]->(s:AgreementStep)
  WHERE CASE WHEN s.from IS NULL OR s.step = 'planned_signing' THEN EXISTS {
      MATCH (s)<-[:SUPPORTS]-(:Claim)<-[:MAKES]-(art:Article)
      WHERE art.published_from IS NULL OR art.published_from <= $today
    } ELSE s.from <= $today END
  WITH s ORDER BY s.to IS NULL, s.to DESC, s.rung DESC
  WITH collect(s) AS steps, min(s.from) AS first
  WITH steps, first, [s IN steps WHERE s.step <> 'update_urged'] AS moves
  RETURN head(steps) AS latest, coalesce(head(moves), head(steps)) AS moved, size(steps) AS step_count, first
}
WITH a, latest, moved
WHERE latest IS NOT NULL
  AND ($pair IS NULL OR all(code IN split($pair, '|') WHERE code IN a.parties))
  AND ($kinds IS NULL OR a.kind IN $kinds) AND ($topics IS NULL OR a.topic IN $topics)
  AND ($steps IS NULL OR latest.step IN $steps)
  AND ($until IS NULL OR latest.from <= $until) AND ($since IS NULL OR latest.to >= $since)
  AND ($stalled_since IS NULL OR (moved.to <= $stalled_since AND NOT latest.step IN $settled))
RETURN count(a) AS total
