// Joint committees, their numbered sessions, and those overdue for two years; put another day in the first line
WITH date() AS day
MATCH (e:Event)-[:SESSION_OF]->(body:JointBody)
WHERE e.status <> 'held' OR e.from IS NULL OR e.from <= day
WITH day, body, e ORDER BY e.to, e.ordinal
WITH day, body, [x IN collect(e) WHERE x.status = 'held'] AS held,
     [x IN collect(e) WHERE x.status IN ['planned', 'proposed', 'postponed'] | x.date] AS planned
WITH day, body, held, planned, [x IN held WHERE x.to IS NOT NULL | x.to][-1] AS last
RETURN body.name AS committee, size(held) AS sessions, [x IN held | x.ordinal] AS numbers, last, planned,
       duration.inDays(last, day).days AS days_since, last + duration('P2Y') < day AS overdue
ORDER BY days_since DESC, committee LIMIT 100
