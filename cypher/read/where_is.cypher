// The node to which an id leads now: itself, the fact of a claim, the person of a name, what came in its place, its text
CALL () {
  MATCH (n:Person|Organization|Event|Agreement|AgreementStep|Invitation|Statement|Article|Decision)
  WHERE n.id = $id RETURN n, CASE WHEN n:AgreementStep THEN 1 ELSE 0 END AS way
  UNION ALL
  MATCH (:Alias {id: $id})-[:LEADS_TO]->(n) RETURN n, 2 AS way
  UNION ALL
  MATCH (:Claim {id: $id})-[:SUPPORTS]->(n) RETURN n, 3 AS way
  UNION ALL
  MATCH (m:Moved {id: $id})
  MATCH (:Claim {id: m.to})-[:SUPPORTS]->(n) RETURN n, 4 AS way
  UNION ALL
  MATCH (m:Moved {id: $id})
  MATCH (n:Person {id: m.to}) RETURN n, 4 AS way
  UNION ALL
  MATCH (m:Moved {id: $id})
  MATCH (:Alias {id: m.to})-[:LEADS_TO]->(n) RETURN n, 5 AS way
  UNION ALL
  MATCH (:Claim {id: $id})<-[:MAKES]-(n) RETURN n, 6 AS way
  UNION ALL
  MATCH (m:Moved {id: $id})
  MATCH (n:Article {id: m.article}) RETURN n, 7 AS way
}
RETURN labels(n) AS labels, n.id AS id, n.name AS name ORDER BY way, id LIMIT 1
