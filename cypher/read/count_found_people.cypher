// How many people's names hold the words
CALL db.index.fulltext.queryNodes('search', $words, {limit: 2000}) YIELD node AS p
WHERE p:Person AND ($countries IS NULL OR p.iso2 IN $countries)
RETURN count(p) AS total
