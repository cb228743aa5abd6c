// Invitations, and whether each was kept, has lapsed or is open on a reference date
MATCH (i:Invitation)
WHERE i.id >= '' AND (i.from IS NULL OR i.from <= $today)
  AND ($until IS NULL OR i.from <= $until) AND ($since IS NULL OR i.to >= $since)
CALL (i) {
  OPTIONAL MATCH (i)-[end:ISSUED_BY|ISSUED_TO|CARRIED_BY]->(who)
  WITH end, who, type(end) AS way, CASE $lang WHEN 'ar' THEN who.name
    ELSE coalesce(who.name_latin, who.name_en, who.name) END AS name ORDER BY who.id
  RETURN head(collect(CASE way WHEN 'ISSUED_BY' THEN {id: who.id, name: name, title: end.title, iso2: who.iso2} END)) AS by,
         head(collect(CASE way WHEN 'ISSUED_TO' THEN {id: who.id, name: name, title: end.title, iso2: who.iso2} END)) AS to,
         head(collect(CASE way WHEN 'CARRIED_BY' THEN {id: who.id, name: name, title: end.title, iso2: who.iso2} END)) AS bearer
}
WITH i, by, to, bearer, coalesce(i.place, by.iso2) AS place
WHERE ($countries IS NULL OR by.iso2 IN $countries OR to.iso2 IN $countries OR place IN $countries)
  AND ($person IS NULL OR $person IN [by.id, to.id, bearer.id])
CALL (i) {
  OPTIONAL MATCH (i)-[:FOR]->(visit:Event)
  OPTIONAL MATCH (visit)-[:RESCHEDULED_AS|PLANS*0..9]->(stage:Event)
  WITH visit, stage, stage.status = 'held' AND stage.from <= $today AS done
  RETURN head(collect(visit.id)) AS visit, max(CASE WHEN NOT done THEN stage.to END) AS planned,
         head(collect(CASE WHEN done THEN stage END)) AS told
}
CALL (i, place) {
  OPTIONAL MATCH (i)-[asked:ISSUED_TO]->(guest)-[seat:ATTENDED]->(e:Event)
  WHERE e.status = 'held' AND e.host = place AND e.from >= i.from AND e.from <= $today
    AND e.from <= i.to + duration($lapse)
    AND NOT EXISTS { (i)-[:DELIVERED_AT]->(e) }
    AND (guest:Person OR seat.function = asked.function)
  WITH e ORDER BY e.from, e.id LIMIT 1
  RETURN e AS seen
}
WITH i, by, to, bearer, place, visit, coalesce(told, seen) AS kept, told IS NULL AND seen IS NOT NULL AS inferred,
     coalesce(planned, i.to + duration($lapse)) AS due
WITH i, by, to, bearer, place, visit, kept, inferred, due, CASE
  WHEN kept IS NOT NULL OR i.status = 'kept' THEN 'kept'
  WHEN i.status = 'declined' THEN 'declined'
  WHEN i.status = 'lapsed' OR due < $today THEN 'lapsed'
  ELSE 'open' END AS outcome
WHERE $outcomes IS NULL OR outcome IN $outcomes
WITH i, by, to, bearer, place, visit, kept, inferred, due, outcome ORDER BY i.from IS NULL, i.from DESC, i.id
WITH collect({i: i, by: by, to: to, bearer: bearer, place: place, visit: visit, kept: kept, inferred: inferred, due: due, outcome: outcome}) AS found
CALL (found) {
  UNWIND found[$skip..($skip + $limit)] AS one
  WITH one.i AS i, one.by AS by, one.to AS to, one.bearer AS bearer, one.place AS place, one.visit AS visit, one.kept AS kept, one.inferred AS inferred, one.due AS due, one.outcome AS outcome
  CALL (i) {
    MATCH (claim:Claim)-[:SUPPORTS]->(i)
    WITH claim ORDER BY claim.confidence <> 'explicit', claim.id LIMIT 24
    WITH collect(claim.id) AS claims, head(collect(claim)) AS best
    OPTIONAL MATCH (art:Article)-[:MAKES]->(best)
    RETURN claims, best, art
  }
  WITH * ORDER BY i.from IS NULL, i.from DESC, i.id
  RETURN collect({
    id: i.id, status: i.status, outcome: outcome, title: CASE $lang WHEN 'ar' THEN i.name ELSE i.name_en END,
    inviter: by.id, inviter_name: by.name, inviter_title: by.title, inviter_country: by.iso2,
    invitee: to.id, invitee_name: to.name, invitee_title: to.title, invitee_country: to.iso2,
    bearer: bearer.id, bearer_name: bearer.name, place: place, purpose: i.purpose,
    date: i.date, date_from: toString(i.from), date_to: toString(i.to), date_precision: i.precision,
    date_basis: i.basis, date_text: i.date_text,
    delivered_at: head([(i)-[:DELIVERED_AT]->(e:Event) | e.id]), planned_visit: visit,
    kept_by: kept.id, kept_date: kept.date, kept_inferred: inferred, due: toString(due),
    days_waiting: CASE WHEN i.to IS NULL THEN -1 WHEN outcome = 'open' THEN duration.inDays(i.to, $today).days
      WHEN kept.from > i.to THEN duration.inDays(i.to, kept.from).days ELSE 0 END,
    evidence_url: art.url, evidence_text: best.quote, evidence_start: best.start, evidence_end: best.end,
    claims: claims, source_count: i.support, confidence: i.confidence
  }) AS rows
}
RETURN size(found) AS total, rows
