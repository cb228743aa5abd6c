// People as they are written, with the ids that lead to them
MATCH (n:Person) WHERE n.id IN $ids
OPTIONAL MATCH (n)<-[:LEADS_TO]-(a:Alias)
WITH n, [n] + collect(a) AS members
UNWIND members AS m
CALL (m) {
  OPTIONAL CALL (m) {
    MATCH (m)-[r:HELD_POST|LEADS_TO]->() RETURN r
    UNION ALL
    MATCH (m)<-[r:SUPPORTS]-() RETURN r
  }
  RETURN collect(CASE WHEN r IS NULL THEN NULL ELSE
    {element: elementId(r), type: type(r), start_labels: labels(startNode(r)), start: startNode(r).id,
     end_labels: labels(endNode(r)), end: endNode(r).id, properties: properties(r)} END) AS edges
}
RETURN n.id AS root, elementId(m) AS element, labels(m) AS labels, m.id AS id, properties(m) AS properties, edges
