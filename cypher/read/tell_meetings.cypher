// Who met whom, when, and the words that say so
MATCH (e:Event)
WITH e ORDER BY e.from IS NULL, e.from, e.to, e.id LIMIT $limit
CALL (e) {
  MATCH (who)-[r:ATTENDED]->(e)
  WHERE who:Person OR r.function IS NULL OR NOT EXISTS {
    MATCH (:Person)-[named:ATTENDED {inferred: true}]->(e)
    WHERE named.reason IS NOT NULL AND named.side = r.side AND named.function = r.function
      AND coalesce(named.portfolio, '') = coalesce(r.portfolio, '')
  }
  WITH who, r ORDER BY r.role <> 'host', r.side, NOT who:Person, who.name
  RETURN collect({
    name: who.name, title: r.title, person: who:Person,
    body: CASE WHEN r.title IS NULL THEN head(COLLECT {
      MATCH (who)-[h:HELD_POST]->(o:Organization)
      WHERE h.function = r.function AND coalesce(h.portfolio, '') = coalesce(r.portfolio, '')
      RETURN o.name ORDER BY o.name LIMIT 1
    }) END
  }) AS people
}
CALL (e) {
  MATCH (a:Article)-[:MAKES]->(claim:Claim)-[:SUPPORTS]->(e)
  WITH claim, a ORDER BY claim.status <> e.status, claim.confidence <> 'explicit', claim.id LIMIT 1
  RETURN claim.quote AS quote, a.source AS source
}
RETURN e.date AS date, e.precision AS precision, e.status AS status, e.name_en AS name, e.reports AS reports,
       people, quote, source
ORDER BY e.from IS NULL, e.from, e.to, e.id
