// One organisation
MATCH (o:Organization {id: $id})
OPTIONAL MATCH (o)-[:PART_OF]->(g:Organization)
RETURN o.id AS id, o.name_ar AS name_ar, o.name_en AS name_en, o.name_fr AS name_fr, o.aliases AS aliases,
       o.kind AS kind, o.portfolio AS portfolio, o.iso2 AS country, g.id AS government,
       toString(o.valid_from) AS valid_from, toString(o.valid_to) AS valid_to,
       COUNT { (o)-[:ATTENDED]->() } AS meeting_count
