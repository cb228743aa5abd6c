// How many events some countries took part in, and how many there are
CALL () { MATCH (n:Event) RETURN count(n) AS all }
MATCH (c:Country)
WHERE c.id IN $countries
RETURN all, sum(COUNT { (c)-[:TOOK_PART]->() }) AS total
