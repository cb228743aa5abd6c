// All people, to find those with similar names
MATCH (p:Person)
RETURN p.id AS id, p.name AS name, p.key AS key, coalesce(p.iso2, '') AS scope, p.support AS support
ORDER BY id
