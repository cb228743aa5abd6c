// How many pairs of states met
CALL () {
  MATCH ()-[m:MET]->() USING INDEX m:MET(pair, event)
  WHERE m.pair >= $all_from AND m.event IS NOT NULL
  RETURN m
 UNION
  MATCH (c:Country)-[m:MET]-(:Country)
  WHERE c.id IN $countries
  RETURN m
}
WITH m
WHERE ($until IS NULL OR m.from <= $until) AND ($since IS NULL OR m.to >= $since)
  AND ($statuses IS NULL OR m.status IN $statuses) AND ($types IS NULL OR m.type IN $types)
  AND (m.status <> 'held' OR m.from IS NULL OR m.from <= $today)
RETURN count(DISTINCT m.pair) AS total
