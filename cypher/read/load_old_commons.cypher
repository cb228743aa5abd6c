// Organisations, outlets and places as they are written
CALL () {
  MATCH (n:Organization) WHERE n.id IN $organizations RETURN n
  UNION ALL
  MATCH (n:Source) WHERE n.id IN $sources RETURN n
  UNION ALL
  MATCH (n:Place) WHERE n.id IN $places RETURN n
}
OPTIONAL MATCH (n)-[r:OF|PART_OF|BETWEEN]->(x)
WITH n, collect(CASE WHEN r IS NULL THEN NULL ELSE {element: elementId(r), type: type(r), start_labels: labels(n),
     start: n.id, end_labels: labels(x), end: x.id, properties: properties(r)} END) AS edges
RETURN n.id AS root, elementId(n) AS element, labels(n) AS labels, n.id AS id, properties(n) AS properties, edges
