// What buckets remember
MATCH (b:Bucket) WHERE b.id IN $buckets
RETURN b.id AS bucket, b.roots AS roots, b.memo AS memo
