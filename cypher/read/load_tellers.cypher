// Articles by id, as far as their claims need them
MATCH (a:Article) WHERE a.id IN $ids AND a.retraction % 2 = 0
RETURN a {.id, .text_sha256, .version, .retraction, .origin, .agency, .source, .document_date, .settled_date} AS article
