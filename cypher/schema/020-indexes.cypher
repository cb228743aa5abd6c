// What questions start from: dates, pairs of states, offices, keys
CREATE INDEX event_from IF NOT EXISTS FOR (n:Event) ON (n.from, n.id);
CREATE INDEX event_pair IF NOT EXISTS FOR (n:Event) ON (n.pair, n.from);
CREATE INDEX met_pair IF NOT EXISTS FOR ()-[r:MET]-() ON (r.pair, r.from, r.event);
CREATE INDEX met_event IF NOT EXISTS FOR ()-[r:MET]-() ON (r.event);
CREATE INDEX met_pair_event IF NOT EXISTS FOR ()-[r:MET]-() ON (r.pair, r.event);
CREATE INDEX event_precision IF NOT EXISTS FOR (n:Event) ON (n.precision, n.id);
CREATE INDEX agreement_step_from IF NOT EXISTS FOR (n:AgreementStep) ON (n.from, n.id);
CREATE INDEX organization_office IF NOT EXISTS FOR (n:Organization) ON (n.iso2, n.portfolio);
CREATE INDEX person_name IF NOT EXISTS FOR (n:Person) ON (n.name, n.id);
CREATE INDEX person_key IF NOT EXISTS FOR (n:Person) ON (n.key);
CREATE INDEX article_text IF NOT EXISTS FOR (n:Article) ON (n.text_sha256);
CREATE INDEX article_origin IF NOT EXISTS FOR (n:Article) ON (n.origin);
CREATE INDEX claim_kind IF NOT EXISTS FOR (n:Claim) ON (n.kind, n.id);
