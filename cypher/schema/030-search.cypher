// Finding by words: one text property a node, folded and stemmed by the Arabic analyzer
CREATE FULLTEXT INDEX search IF NOT EXISTS
FOR (n:Country|Organization|Person|Event|Agreement|Place|Statement|Article) ON EACH [n.search]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'arabic', `fulltext.eventually_consistent`: false}};
