// All decisions
MATCH (d:Decision)
RETURN d.op AS op, d.subjects AS subjects, d.reason AS reason, d.by AS by, d.at AS at, d.seq AS seq,
       d.field AS field, d.value AS value, d.reverts AS reverts, d.anchors AS anchors
ORDER BY d.seq, d.id
