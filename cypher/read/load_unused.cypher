// Organisations, outlets and places to which nothing leads any more, with what they lead to
CALL () {
  MATCH (n:Organization) WHERE n.id IN $organizations
    AND NOT EXISTS { MATCH (n)-[r]-() WHERE startNode(r) <> n OR NOT type(r) IN ['OF', 'PART_OF', 'BETWEEN'] }
  RETURN n
  UNION ALL
  MATCH (n:Source) WHERE n.id IN $sources AND NOT EXISTS { (n)--() }
  RETURN n
  UNION ALL
  MATCH (n:Place) WHERE n.id IN $places AND NOT EXISTS { (n)--() }
  RETURN n
}
OPTIONAL MATCH (n)-[r]->(x)
WITH n, collect(CASE WHEN r IS NULL THEN NULL ELSE {element: elementId(r), type: type(r), start_labels: labels(n),
     start: n.id, end_labels: labels(x), end: x.id, properties: properties(r)} END) AS edges
RETURN n.id AS root, elementId(n) AS element, labels(n) AS labels, n.id AS id, properties(n) AS properties, edges
