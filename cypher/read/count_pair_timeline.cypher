// How many events and steps of agreements two states have in common
CALL () {
  MATCH ()-[m:MET]->() USING INDEX m:MET(pair, event) WHERE m.pair = $pair AND m.event IS NOT NULL
  MATCH (x:Event {id: m.event})
  WHERE 'event' IN $kinds
  RETURN x
 UNION ALL
  MATCH (:Country {id: $country_a})-[:PARTY_TO]->(a:Agreement)-[:HAS_STEP]->(x:AgreementStep)
  WHERE $country_b IN a.parties AND 'agreement_step' IN $kinds
  RETURN x
}
WITH x
WHERE (x.from <= $until OR (x.from IS NULL AND $undated)) AND ($since IS NULL OR x.to IS NULL OR x.to >= $since)
RETURN count(x) AS total
