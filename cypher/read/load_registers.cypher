// How far each article has come: the version that read it, whether it is retracted and why, what it claimed
MATCH (a:Article) WHERE a.id IN $ids
RETURN a.id AS id, a.version AS version, a.retraction AS retraction, a.claims_hash AS claims_hash,
       a.retracted_for AS retracted_for, a.retracted_by AS retracted_by
