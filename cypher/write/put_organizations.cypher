// Organizations as they shall be, each under its id
UNWIND $rows AS r
MERGE (n:Organization {id: r.id})
SET n = r.properties, n:$(r.labels)
REMOVE n:$(r.gone)
RETURN n.id AS id, elementId(n) AS element
