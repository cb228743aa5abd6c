// Organisations as they are written, with those above them
MATCH (n:Organization) WHERE n.id IN $ids
CALL (n) {
  MATCH (n)-[r:OF|PART_OF|BETWEEN]->(x)
  RETURN collect({element: elementId(r), type: type(r), start_labels: labels(n), start: n.id, end_labels: labels(x),
                  end: x.id, properties: properties(r)}) AS edges
}
RETURN n.id AS root, elementId(n) AS element, labels(n) AS labels, n.id AS id, properties(n) AS properties, edges
