// Meetings of two states; put other codes in the first line
WITH ['DZ', 'LY'] AS codes
MATCH (:Country {id: codes[0]})-[m:MET]-(:Country {id: codes[1]})
WITH m ORDER BY m.from DESC LIMIT 25
MATCH path = (:Event {id: m.event})<-[:TOOK_PART|ATTENDED]-()
RETURN path LIMIT 200
