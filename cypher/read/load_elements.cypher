// Where nodes are, so that relations can be drawn between them
MATCH (n:Article) WHERE n.id IN $articles RETURN 'Article' AS label, n.id AS id, elementId(n) AS element
UNION ALL
MATCH (n:Claim) WHERE n.id IN $claims RETURN 'Claim' AS label, n.id AS id, elementId(n) AS element
UNION ALL
MATCH (n:Country) WHERE n.id IN $countries RETURN 'Country' AS label, n.id AS id, elementId(n) AS element
UNION ALL
MATCH (n:Topic) WHERE n.id IN $topics RETURN 'Topic' AS label, n.id AS id, elementId(n) AS element
UNION ALL
MATCH (n:Person) WHERE n.id IN $people RETURN 'Person' AS label, n.id AS id, elementId(n) AS element
UNION ALL
MATCH (n:Event) WHERE n.id IN $events RETURN 'Event' AS label, n.id AS id, elementId(n) AS element
UNION ALL
MATCH (n:Agreement) WHERE n.id IN $agreements RETURN 'Agreement' AS label, n.id AS id, elementId(n) AS element
UNION ALL
MATCH (n:AgreementStep) WHERE n.id IN $steps RETURN 'AgreementStep' AS label, n.id AS id, elementId(n) AS element
UNION ALL
MATCH (n:Invitation) WHERE n.id IN $invitations RETURN 'Invitation' AS label, n.id AS id, elementId(n) AS element
UNION ALL
MATCH (n:Statement) WHERE n.id IN $statements RETURN 'Statement' AS label, n.id AS id, elementId(n) AS element
UNION ALL
MATCH (n:Decision) WHERE n.id IN $decisions RETURN 'Decision' AS label, n.id AS id, elementId(n) AS element
