// How much the graph holds
CALL () { MATCH (n:Article) RETURN count(n) AS articles }
CALL () { MATCH (n:Claim) RETURN count(n) AS claims }
CALL () { MATCH (n:Event) RETURN count(n) AS events }
CALL () { MATCH (n:Person) RETURN count(n) AS people }
CALL () { MATCH (n:Organization) RETURN count(n) AS organizations }
CALL () { MATCH (n:Agreement) RETURN count(n) AS agreements }
CALL () { MATCH (n:Invitation) RETURN count(n) AS invitations }
CALL () { MATCH (n:Statement) RETURN count(n) AS statements }
CALL () { MATCH (n:Country) RETURN count(n) AS countries }
RETURN articles, claims, events, people, organizations, agreements, invitations, statements, countries
