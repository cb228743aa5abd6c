// Ids that name something again lead nowhere else
UNWIND $ids AS id
MATCH (m:Moved {id: id})
DELETE m
