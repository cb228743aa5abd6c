// Agreements as they are written, with their steps
MATCH (n:Agreement) WHERE n.id IN $ids
OPTIONAL MATCH (n)-[:HAS_STEP]->(s:AgreementStep)
WITH n, [n] + collect(s) AS members
UNWIND members AS m
CALL (m) {
  OPTIONAL CALL (m) {
    MATCH (m)-[r]->() RETURN r
    UNION ALL
    MATCH (m)<-[r:PARTY_TO|SUPPORTS]-() RETURN r
  }
  RETURN collect(CASE WHEN r IS NULL THEN NULL ELSE
    {element: elementId(r), type: type(r), start_labels: labels(startNode(r)), start: startNode(r).id,
     end_labels: labels(endNode(r)), end: endNode(r).id, properties: properties(r)} END) AS edges
}
RETURN n.id AS root, elementId(m) AS element, labels(m) AS labels, m.id AS id, properties(m) AS properties, edges
