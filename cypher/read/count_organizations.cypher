// How many organisations match
MATCH (o:Organization)
WHERE o.id IS NOT NULL AND ($kinds IS NULL OR o.kind IN $kinds) AND ($countries IS NULL OR o.iso2 IN $countries)
  AND ($portfolios IS NULL OR o.portfolio IN $portfolios)
RETURN count(o) AS total
