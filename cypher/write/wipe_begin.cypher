// Wait for the writer at work, and mark the graph as one that is being deleted, into which nobody writes
MERGE (b:Bucket {id: 'writer'})
SET b.lock = $token
MERGE (r:Revision {id: 'revision'}) ON CREATE SET r.number = 0, r.at = datetime.transaction()
SET r.wiping = true
RETURN COUNT { MATCH () } + COUNT { MATCH ()-[]->() } AS total
