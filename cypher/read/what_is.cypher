// What ids stand for of which decisions speak: their kind, the fact in which they are, and how many claims are in it
UNWIND $ids AS id
CALL (id) {
  MATCH (c:Claim {id: id})
  OPTIONAL MATCH (c)-[:SUPPORTS]->(f:Event|AgreementStep|Invitation|Statement)
  OPTIONAL MATCH (f)<-[:HAS_STEP]-(g:Agreement)
  WITH c, coalesce(g, f) AS fact LIMIT 1
  RETURN c.kind AS kind, fact.id AS fact,
         COUNT { (fact)<-[:SUPPORTS]-(:Claim) } + COUNT { (fact)-[:HAS_STEP]->()<-[:SUPPORTS]-(:Claim) } AS size
  UNION ALL
  MATCH (a:Article {id: id}) WHERE a.retraction % 2 = 0 RETURN 'article' AS kind, a.id AS fact, 1 AS size
  UNION ALL
  MATCH (p:Person {id: id}) RETURN 'person' AS kind, p.id AS fact, 1 + COUNT { (:Alias)-[:LEADS_TO]->(p) } AS size
  UNION ALL
  MATCH (:Alias {id: id})-[:LEADS_TO]->(p)
  RETURN 'person' AS kind, p.id AS fact, 1 + COUNT { (:Alias)-[:LEADS_TO]->(p) } AS size
  UNION ALL
  MATCH (n:Organization|Country|Place|Topic|Source|Decision {id: id})
  RETURN toLower(head([l IN labels(n) WHERE l IN $others])) AS kind, n.id AS fact, 1 AS size
}
RETURN id, kind, fact, size
