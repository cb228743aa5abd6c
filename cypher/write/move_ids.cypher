// Let ids that go lead to those in their place, and with them what led to the old ones; failing that, to the article
UNWIND $moves AS m
MERGE (x:Moved {id: m.id})
SET x.to = m.to, x.article = m.article
WITH m WHERE m.to IS NOT NULL
MATCH (y:Moved {to: m.id})
SET y.to = m.to
