// Count the batch and note what it changed
MATCH (r:Revision {id: 'revision'})
SET r.number = r.number + 1, r.at = datetime.transaction()
WITH r
UNWIND $parts AS part
CREATE (c:Change {id: part.id, name: part.name})
SET c.revision = r.number, c.at = r.at, c.cause = part.cause, c.articles = part.articles, c.entries = part.entries, c.size = part.size
RETURN count(c) AS written
