// Who went to meetings together, on the same side, most often
MATCH (p:Person)-[one:ATTENDED]->(e:Event)<-[other:ATTENDED]-(q:Person)
WHERE p.id < q.id AND one.side = other.side
RETURN p.name AS person, q.name AS companion, one.side AS side, count(e) AS meetings, min(e.from) AS first,
       max(e.from) AS last
ORDER BY meetings DESC, person LIMIT 50
