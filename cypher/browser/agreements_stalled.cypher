// Agreements on which nothing has moved, the longest first; put another day in the first line
WITH date() AS day
MATCH (a:Agreement)-[:HAS_STEP]->(s:AgreementStep)
WHERE s.to IS NOT NULL AND (s.from IS NULL OR s.from <= day)
WITH day, a, s ORDER BY s.to DESC, s.rung DESC
WITH day, a, collect(s) AS steps
WITH day, a, head(steps) AS latest, coalesce([s IN steps WHERE s.step <> 'update_urged'][0], head(steps)) AS moved
WHERE NOT latest.step IN ['in_force', 'updated', 'implemented', 'ended'] AND moved.to <= day
RETURN a.name AS agreement, latest.step AS step, latest.date AS since, moved.step AS moved, moved.date AS moved_on,
       round(duration.inDays(moved.to, day).days / 365.25, 1) AS years_stalled
ORDER BY years_stalled DESC, agreement LIMIT 100
