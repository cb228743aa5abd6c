// Plans whose time has passed without a report; put another day in the first line
WITH date() AS day
MATCH (e:Event)
WHERE e.status IN ['planned', 'proposed', 'postponed'] AND e.to < day
  AND (e.first_reported IS NULL OR e.first_reported <= day)
  AND NOT EXISTS { (e)-[:RESCHEDULED_AS]->(:Event) }
  AND NOT EXISTS { MATCH (e)-[:PLANS]->(held:Event) WHERE held.from <= day }
RETURN e.name AS plan, e.date AS date, e.first_reported AS announced, duration.inDays(e.to, day).days AS days_overdue
ORDER BY e.to DESC LIMIT 100
