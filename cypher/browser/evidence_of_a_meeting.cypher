// The words behind the latest meeting: claims, articles, papers
MATCH (e:Event)
WHERE e.from IS NOT NULL AND e.id IS NOT NULL
WITH e ORDER BY e.from DESC, e.id DESC LIMIT 1
MATCH path = (e)<-[:SUPPORTS]-(:Claim)<-[:MAKES]-(a:Article)
OPTIONAL MATCH paper = (a)-[:FROM]->(:Source)
RETURN path, paper LIMIT 100
