// The node to which an id leads now: itself, the fact of a claim, the person of a name, what came in place of a claim
CALL () {
  MATCH (n:Person|Organization|Event|Agreement|AgreementStep|Invitation|Statement|Article|Decision)
  WHERE n.id = $id RETURN n, 0 AS way
  UNION ALL
  MATCH (:Alias {id: $id})-[:LEADS_TO]->(n) RETURN n, 1 AS way
  UNION ALL
  MATCH (:Claim {id: $id})-[:SUPPORTS]->(n) RETURN n, 2 AS way
  UNION ALL
  MATCH (:Moved {id: $id})-[:LEADS_TO]->(:Claim)-[:SUPPORTS]->(n) RETURN n, 3 AS way
}
RETURN labels(n) AS labels, n.id AS id, n.name AS name ORDER BY way, id LIMIT 1
