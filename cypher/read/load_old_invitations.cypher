// Invitations as they are written
MATCH (n:Invitation) WHERE n.id IN $ids
CALL (n) {
  OPTIONAL CALL (n) {
    MATCH (n)-[r]->() RETURN r
    UNION ALL
    MATCH (n)<-[r:SUPPORTS]-() RETURN r
  }
  RETURN collect(CASE WHEN r IS NULL THEN NULL ELSE
    {element: elementId(r), type: type(r), start_labels: labels(startNode(r)), start: startNode(r).id,
     end_labels: labels(endNode(r)), end: endNode(r).id, properties: properties(r)} END) AS edges
}
RETURN n.id AS root, elementId(n) AS element, labels(n) AS labels, n.id AS id, properties(n) AS properties, edges
