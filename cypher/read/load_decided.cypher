// Which facts standing decisions are about
MATCH (d:Decision)-[:SUPPORTS]->(f)
RETURN f.id AS id, collect(d.id) AS decisions
