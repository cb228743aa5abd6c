// Places as they are written
MATCH (n:Place) WHERE n.id IN $ids
RETURN n.id AS root, elementId(n) AS element, labels(n) AS labels, n.id AS id, properties(n) AS properties, [] AS edges
