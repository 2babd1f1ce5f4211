-- What a line of benefits is taken for when it does not say so itself: which part comes true, and how it grows in.
alter table businesscase
  add column realisatie float8 not null default 100 check (realisatie between 0 and 200),
  add column ingroei float8[] not null default '{}' check (cardinality(ingroei) <= 15);

grant update (realisatie, ingroei) on businesscase to bondgenoot_app;
