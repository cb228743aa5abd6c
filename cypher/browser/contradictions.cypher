// Reports that contradict each other, side by side
MATCH path = (n)-[:CONFLICTS_WITH]-(m)
RETURN path LIMIT 50
