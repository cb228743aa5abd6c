// Joint committees with their sessions, and which of them are overdue on a reference date
MATCH (o:Organization)
WHERE o.id STARTS WITH 'joint_body:'
WITH o, [(o)-[:BETWEEN]->(c:Country) | c.id] AS countries
WHERE ($countries IS NULL OR any(code IN countries WHERE code IN $countries))
  AND all(code IN $all_countries WHERE code IN countries)
CALL (o) {
  OPTIONAL MATCH (e:Event)-[:SESSION_OF]->(o)
  WHERE e.status = 'held' AND (e.from IS NULL OR e.from <= $today)
  WITH e ORDER BY e.to, e.ordinal, e.id
  WITH collect(e) AS held
  RETURN held, [e IN held WHERE e.to IS NOT NULL] AS dated
}
CALL (o, dated) {
  OPTIONAL MATCH (e:Event)-[:SESSION_OF]->(o)
  WHERE e.status IN ['planned', 'proposed', 'postponed'] AND (e.first_reported IS NULL OR e.first_reported <= $today)
    AND NOT EXISTS { (e)-[:RESCHEDULED_AS]->(:Event) }
    AND NOT EXISTS { MATCH (e)-[:PLANS]->(h:Event) WHERE h.from <= $today }
    AND NOT any(h IN dated WHERE h.to >= e.from)
  WITH e ORDER BY e.from IS NULL, e.from, e.id
  WITH collect(e) AS due
  RETURN head([e IN due WHERE e.to IS NULL OR e.to >= $today]) AS next, head([e IN due WHERE e.to < $today]) AS missed
}
WITH o, countries, held, dated, next, missed, last(dated) AS latest,
     [e IN held WHERE e.ordinal IS NOT NULL | e.ordinal] AS numbers,
     [n IN range(1, size(dated) - 1) | duration.inDays(dated[n - 1].to, dated[n].to).days] AS gaps
WITH o, countries, held, next, latest, numbers, reduce(most = -1, gap IN gaps | CASE WHEN gap > most THEN gap ELSE most END) AS gap,
     CASE WHEN missed IS NOT NULL THEN missed.to
          WHEN next IS NULL AND latest.to + duration($every) < $today THEN latest.to + duration($every) END AS since,
     CASE WHEN missed IS NOT NULL THEN 'planned' ELSE 'interval' END AS reason
WHERE (NOT $overdue OR since IS NOT NULL)
WITH o, countries, held, next, latest, numbers, gap, since, reason ORDER BY since IS NULL, since, o.id
WITH collect({o: o, countries: countries, held: held, next: next, latest: latest, numbers: numbers, gap: gap, since: since, reason: reason}) AS found
CALL (found) {
  UNWIND found[$skip..($skip + $limit)] AS one
  WITH one.o AS o, one.countries AS countries, one.held AS held, one.next AS next, one.latest AS latest, one.numbers AS numbers, one.gap AS gap, one.since AS since, one.reason AS reason
  RETURN collect({
    id: o.id, name: CASE $lang WHEN 'ar' THEN o.name ELSE o.name_en END, kind: o.code, countries: countries,
    session_count: size(held), numbers: reduce(text = '', n IN numbers | CASE text WHEN '' THEN '' ELSE text + ';' END + n),
    last_number: reduce(most = 0, n IN numbers | CASE WHEN n > most THEN n ELSE most END),
    last_session: latest.id, last_date: latest.date, last_city: latest.city,
    next_session: next.id, next_number: coalesce(next.ordinal, 0), next_date: next.date,
    longest_gap_days: gap,
    days_since: CASE WHEN latest IS NULL THEN -1 WHEN latest.to > $today THEN 0
      ELSE duration.inDays(latest.to, $today).days END,
    overdue: since IS NOT NULL, overdue_reason: CASE WHEN since IS NULL THEN '' ELSE reason END,
    overdue_since: toString(since),
    days_overdue: CASE WHEN since IS NULL THEN 0 ELSE duration.inDays(since, $today).days END
  }) AS rows
}
RETURN size(found) AS total, rows
