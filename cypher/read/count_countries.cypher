// How many countries there are
MATCH (c:Country)
WHERE c.id IS NOT NULL
RETURN count(c) AS total
