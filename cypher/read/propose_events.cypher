// Events of one pair of states within a few days, to find those that may be one
MATCH ()-[m:MET]->()
WHERE m.from IS NOT NULL AND m.status = 'held'
MATCH ()-[o:MET]->()
WHERE o.pair = m.pair AND o.from >= m.from AND o.from <= m.from + duration({days: $days}) AND o.status = 'held'
  AND (o.from > m.from OR o.event > m.event) AND o.event <> m.event
MATCH (a:Event {id: m.event})
MATCH (b:Event {id: o.event})
WHERE a.type = b.type
RETURN DISTINCT a.id AS id, a.name AS name, b.id AS other, b.name AS other_name, a.reports + b.reports AS touches
ORDER BY touches DESC, id, other LIMIT $limit
