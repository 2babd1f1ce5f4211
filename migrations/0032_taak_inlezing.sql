-- From which spreadsheet a taak came, so that reading the same one again makes nothing new.
alter table taak add column inlezing_id uuid references inlezing;
create index taak_inlezing on taak (inlezing_id) where inlezing_id is not null;
