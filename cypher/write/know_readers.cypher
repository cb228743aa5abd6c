// The numbers of readers; one that the graph has never met gets the next
UNWIND $ids AS id
CALL (id) {
  OPTIONAL MATCH (known:Reader)
  WITH id, count(known) AS before
  MERGE (r:Reader {id: id}) ON CREATE SET r.number = before + 1
  RETURN r
}
RETURN r.id AS id, r.number AS number
