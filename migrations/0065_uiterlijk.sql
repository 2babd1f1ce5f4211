-- By when the owner of a gevolg has found it out, and of a hoepunt who handles it and by when.
alter table gevolg add column uiterlijke_datum date;
grant update (uiterlijke_datum) on gevolg to bondgenoot_app;

alter table hoepunt add column eigenaar_id uuid references betrokkene, add column uiterlijke_datum date;
create index hoepunt_eigenaar on hoepunt (eigenaar_id);
grant update (eigenaar_id, uiterlijke_datum) on hoepunt to bondgenoot_app;
