// Buckets for claims to fall in
UNWIND $ids AS id
MERGE (b:Bucket {id: id})
RETURN b.id AS id, elementId(b) AS element
