// The posts of people; put part of a name in the first line
WITH '' AS part
MATCH path = (p:Person)-[:HELD_POST]->(:Organization)
WHERE p.name CONTAINS part
RETURN path LIMIT 50
