// Invitations kept, lapsed after a year, or open; put another day in the first line
WITH date() AS day
MATCH (i:Invitation)-[asked:ISSUED_TO]->(guest)
WHERE i.from IS NULL OR i.from <= day
OPTIONAL MATCH (i)-[:ISSUED_BY]->(inviter)
WITH day, i, asked, guest, inviter, coalesce(i.place, inviter.iso2) AS place
OPTIONAL MATCH (i)-[:FOR]->(:Event)-[:RESCHEDULED_AS|PLANS*0..9]->(told:Event {status: 'held'})
WHERE told.from <= day
OPTIONAL MATCH (guest)-[seat:ATTENDED]->(seen:Event {status: 'held', host: place})
WHERE seen.from >= i.from AND seen.from <= day AND seen.from <= i.to + duration('P1Y')
  AND NOT EXISTS { (i)-[:DELIVERED_AT]->(seen) } AND (guest:Person OR seat.function = asked.function)
WITH day, i, guest, inviter, place, coalesce(min(told.from), min(seen.from)) AS kept
RETURN inviter.name AS inviter, guest.name AS guest, place AS to, i.date AS invited, i.status AS reported,
       CASE WHEN kept IS NOT NULL OR i.status = 'kept' THEN 'kept' WHEN i.status = 'declined' THEN 'declined'
         WHEN i.status = 'lapsed' OR i.to + duration('P1Y') < day THEN 'lapsed' ELSE 'open' END AS outcome, kept
ORDER BY invited DESC, inviter LIMIT 100
