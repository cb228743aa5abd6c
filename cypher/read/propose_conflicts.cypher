// Facts on which reports contradict each other: denied and held, several dates, two titles at one time
CALL () {
  MATCH (a)-[c:CONFLICTS_WITH]->(b)
  RETURN 'status' AS on, [a.id, b.id] AS subjects, a.name + ' ↔ ' + b.name AS question, a.reports + b.reports AS touches
  UNION ALL
  MATCH (e:Event) WHERE e.dates_told IS NOT NULL AND e.edited IS NULL
  RETURN 'date' AS on, [e.id] AS subjects, e.name + ': ' + reduce(s = '', d IN e.dates_told | s + d + ' ') AS question,
         e.reports AS touches
  UNION ALL
  MATCH (p:Person)-[h:HELD_POST]->(o:Organization) WHERE h.concurrent
  WITH p, collect(coalesce(h.title, h.function)) AS titles, sum(h.support) AS touches
  RETURN 'post' AS on, [p.id] AS subjects, p.name + ': ' + reduce(s = '', t IN titles | s + t + ' | ') AS question, touches
}
RETURN on, subjects, question, touches ORDER BY touches DESC, question LIMIT $limit
