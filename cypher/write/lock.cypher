// Wait until no other writer is at work, and keep the others waiting
MERGE (b:Bucket {id: 'writer'})
SET b.lock = $token
MERGE (r:Revision {id: 'revision'}) ON CREATE SET r.number = 0, r.layout = $layout, r.at = datetime.transaction()
RETURN r.number AS number, r.layout AS layout, coalesce(r.wiping, false) AS wiping
