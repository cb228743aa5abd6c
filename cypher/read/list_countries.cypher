// Countries with codes, coordinates and how often they met others
MATCH (c:Country)
WHERE c.id > $after_id
WITH c ORDER BY c.id SKIP $skip LIMIT $limit
CALL (c) {
  MATCH (c)-[t:TOOK_PART]->(e:Event) WHERE t.inferred IS NULL
  RETURN count(e) AS meetings, min(e.from) AS first, max(e.from) AS last
}
WITH c, meetings, first, last ORDER BY c.id
RETURN collect({
  id: c.id, name_ar: c.name_ar, name_en: c.name_en, name_fr: c.name_fr, iso2: c.iso2, iso3: c.iso3, cow: c.cow,
  gw: c.gw, region: c.region, latitude: c.latitude, longitude: c.longitude, lookup: c.iso2, meeting_count: meetings,
  first_seen: toString(first), last_seen: toString(last)
}) AS rows
