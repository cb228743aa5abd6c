// The articles of an outlet
MATCH (a:Article)-[:FROM]->(:Source {id: $source})
RETURN a.id AS id ORDER BY id
