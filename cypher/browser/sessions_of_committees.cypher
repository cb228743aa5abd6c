// Joint committees with their sessions, as a graph
MATCH path = (:Country)<-[:BETWEEN]-(:JointBody)<-[:SESSION_OF]-(:Event)
RETURN path LIMIT 100
