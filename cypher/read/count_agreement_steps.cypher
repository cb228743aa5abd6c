// How many steps an agreement has
CALL () {
  MATCH (a:Agreement {id: $id})
  RETURN a
 UNION
  MATCH (:Claim {id: $id})-[:SUPPORTS]->(:AgreementStep)<-[:HAS_STEP]-(a:Agreement)
  RETURN a
 UNION
  MATCH (m:Moved {id: $id})
  MATCH (:Claim {id: m.to})-[:SUPPORTS]->(:AgreementStep)<-[:HAS_STEP]-(a:Agreement)
  RETURN a
}
MATCH (a)-[:HAS_STEP]->(s:AgreementStep)
RETURN count(s) AS total
