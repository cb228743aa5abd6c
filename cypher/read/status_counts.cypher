// How much the graph holds
RETURN COUNT { (:Article) } AS articles, COUNT { (:Claim) } AS claims, COUNT { (:Event) } AS events,
       COUNT { (:Person) } AS people, COUNT { (:Organization) } AS organizations, COUNT { (:Agreement) } AS agreements,
       COUNT { (:Invitation) } AS invitations, COUNT { (:Statement) } AS statements, COUNT { (:Country) } AS countries
