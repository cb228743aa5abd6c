// Aliases as they shall be, each under its id
UNWIND $rows AS r
MERGE (n:Alias {id: r.id})
SET n = r.properties
RETURN n.id AS id, elementId(n) AS element
