// What writing starts from: the smallest values of each article's sketch, which near-duplicates share
CREATE INDEX moved_to IF NOT EXISTS FOR (n:Moved) ON (n.to);
CREATE INDEX article_band0 IF NOT EXISTS FOR (n:Article) ON (n.band0);
CREATE INDEX article_band1 IF NOT EXISTS FOR (n:Article) ON (n.band1);
CREATE INDEX article_band2 IF NOT EXISTS FOR (n:Article) ON (n.band2);
CREATE INDEX article_band3 IF NOT EXISTS FOR (n:Article) ON (n.band3);
CREATE INDEX article_band4 IF NOT EXISTS FOR (n:Article) ON (n.band4);
CREATE INDEX article_band5 IF NOT EXISTS FOR (n:Article) ON (n.band5);
