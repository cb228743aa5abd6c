// The life-line relations that begin at events
MATCH (n:Event) WHERE n.id IN $ids
MATCH (n)-[r:PLANS|RESCHEDULED_AS|CONFLICTS_WITH]->(x)
WITH n, collect({element: elementId(r), type: type(r), start_labels: labels(n), start: n.id, end_labels: labels(x),
                 end: x.id, properties: properties(r)}) AS edges
RETURN n.id AS root, null AS labels, edges
