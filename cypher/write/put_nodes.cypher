// Nodes as they shall be, each under its id
UNWIND $articles AS r
MERGE (n:Article {id: r.id})
SET n = r.properties, n:$(r.labels)
REMOVE n:$(r.gone)
RETURN 'Article' AS label, n.id AS id, elementId(n) AS element
UNION ALL
UNWIND $claims AS r
MERGE (n:Claim {id: r.id})
SET n = r.properties, n:$(r.labels)
REMOVE n:$(r.gone)
RETURN 'Claim' AS label, n.id AS id, elementId(n) AS element
UNION ALL
UNWIND $people AS r
MERGE (n:Person {id: r.id})
SET n = r.properties, n:$(r.labels)
REMOVE n:$(r.gone)
RETURN 'Person' AS label, n.id AS id, elementId(n) AS element
UNION ALL
UNWIND $aliases AS r
MERGE (n:Alias {id: r.id})
SET n = r.properties, n:$(r.labels)
REMOVE n:$(r.gone)
RETURN 'Alias' AS label, n.id AS id, elementId(n) AS element
UNION ALL
UNWIND $organizations AS r
MERGE (n:Organization {id: r.id})
SET n = r.properties, n:$(r.labels)
REMOVE n:$(r.gone)
RETURN 'Organization' AS label, n.id AS id, elementId(n) AS element
UNION ALL
UNWIND $sources AS r
MERGE (n:Source {id: r.id})
SET n = r.properties, n:$(r.labels)
REMOVE n:$(r.gone)
RETURN 'Source' AS label, n.id AS id, elementId(n) AS element
UNION ALL
UNWIND $places AS r
MERGE (n:Place {id: r.id})
SET n = r.properties, n:$(r.labels)
REMOVE n:$(r.gone)
RETURN 'Place' AS label, n.id AS id, elementId(n) AS element
UNION ALL
UNWIND $events AS r
MERGE (n:Event {id: r.id})
SET n = r.properties, n:$(r.labels)
REMOVE n:$(r.gone)
RETURN 'Event' AS label, n.id AS id, elementId(n) AS element
UNION ALL
UNWIND $agreements AS r
MERGE (n:Agreement {id: r.id})
SET n = r.properties, n:$(r.labels)
REMOVE n:$(r.gone)
RETURN 'Agreement' AS label, n.id AS id, elementId(n) AS element
UNION ALL
UNWIND $steps AS r
MERGE (n:AgreementStep {id: r.id})
SET n = r.properties, n:$(r.labels)
REMOVE n:$(r.gone)
RETURN 'AgreementStep' AS label, n.id AS id, elementId(n) AS element
UNION ALL
UNWIND $invitations AS r
MERGE (n:Invitation {id: r.id})
SET n = r.properties, n:$(r.labels)
REMOVE n:$(r.gone)
RETURN 'Invitation' AS label, n.id AS id, elementId(n) AS element
UNION ALL
UNWIND $statements AS r
MERGE (n:Statement {id: r.id})
SET n = r.properties, n:$(r.labels)
REMOVE n:$(r.gone)
RETURN 'Statement' AS label, n.id AS id, elementId(n) AS element
UNION ALL
UNWIND $decisions AS r
MERGE (n:Decision {id: r.id})
SET n = r.properties, n:$(r.labels)
REMOVE n:$(r.gone)
RETURN 'Decision' AS label, n.id AS id, elementId(n) AS element
