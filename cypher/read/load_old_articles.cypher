// Articles as they are written, with their claims
MATCH (n:Article) WHERE n.id IN $ids
OPTIONAL MATCH (n)-[:MAKES]->(c:Claim)
WITH n, [n] + collect(c) AS members
UNWIND members AS m
CALL (m) {
  MATCH (m)-[r]->(x) WHERE type(r) <> 'SUPPORTS'
  RETURN collect({element: elementId(r), type: type(r), start_labels: labels(m), start: m.id,
                  end_labels: labels(x), end: x.id, properties: properties(r)}) AS edges
}
RETURN n.id AS root, elementId(m) AS element, labels(m) AS labels, m.id AS id, properties(m) AS properties, edges
