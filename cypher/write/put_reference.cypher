// States and topics
CALL () {
  UNWIND $countries AS r
  MERGE (n:Country {id: r.id})
  SET n = r
  RETURN count(n) AS countries
}
CALL () {
  UNWIND $topics AS r
  MERGE (n:Topic {id: r.id})
  SET n = r
  RETURN count(n) AS topics
}
RETURN countries, topics
