// How many people there are
MATCH (p:Person)
WHERE p.name IS NOT NULL AND p.id IS NOT NULL AND ($countries IS NULL OR p.iso2 IN $countries)
RETURN count(p) AS total
