// What buckets remember from now on
UNWIND $rows AS r
MERGE (b:Bucket {id: r.id})
SET b.roots = r.roots, b.memo = r.memo
