// Who read articles last
UNWIND $rows AS r
MATCH (a:Article {id: r.id})
SET a.reader = r.reader
