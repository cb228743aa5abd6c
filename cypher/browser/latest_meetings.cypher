// Who met whom: the latest events with their states and people
MATCH (e:Event)
WHERE e.from IS NOT NULL AND e.id IS NOT NULL
WITH e ORDER BY e.from DESC, e.id DESC LIMIT 25
MATCH path = (e)<-[:TOOK_PART|ATTENDED]-()
RETURN path LIMIT 200
