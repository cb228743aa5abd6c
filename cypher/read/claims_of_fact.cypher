// The claims behind a fact
MATCH (c:Claim)-[:SUPPORTS]->(f) WHERE f.id = $id AND (f:Event OR f:AgreementStep OR f:Invitation OR f:Statement)
RETURN c.id AS id ORDER BY id
