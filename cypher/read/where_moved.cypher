// Where ids lead that name nothing any more
MATCH (m:Moved) WHERE m.id IN $ids
RETURN m.id AS id, m.to AS to, m.article AS article
