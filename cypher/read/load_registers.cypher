// How far each article has come: who read it, whether it is retracted and why, what it claimed
MATCH (a:Article) WHERE a.id IN $ids
OPTIONAL MATCH (r:Reader) WHERE r.id = a.reader
RETURN a.id AS id, a.version AS version, a.reader AS reader, coalesce(r.number, 0) AS number, a.retraction AS retraction, a.claims_hash AS claims_hash,
       a.retracted_for AS retracted_for, a.retracted_by AS retracted_by
