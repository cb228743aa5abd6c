// Plans, what was held in the end, and by how many days it slipped
MATCH path = (:Event)-[:PLANS|RESCHEDULED_AS]->(:Event)
RETURN path LIMIT 50
