// How many things hold the words
CALL db.index.fulltext.queryNodes('search', $words, {limit: 1000}) YIELD node AS n
WHERE any(label IN labels(n) WHERE label IN $labels)
RETURN count(n) AS total
