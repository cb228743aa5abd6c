// Relations between nodes whose places are known
UNWIND $rows AS r
MATCH (a) WHERE elementId(a) = r.start
MATCH (b) WHERE elementId(b) = r.end
CREATE (a)-[x:$(r.type)]->(b)
SET x = r.properties
RETURN count(x) AS written
