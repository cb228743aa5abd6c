// The latest meeting held, with everything around it
MATCH (e:Event)
WHERE e.from IS NOT NULL AND e.id IS NOT NULL AND e.status = 'held'
WITH e ORDER BY e.from DESC, e.id DESC LIMIT 1
MATCH path = (e)-[r]-()
WHERE NOT type(r) = 'SUPPORTS'
RETURN path LIMIT 100
