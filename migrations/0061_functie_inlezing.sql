-- From which spreadsheet a functie came, so that reading the same one again makes nothing new.
alter table functie add column inlezing_id uuid references inlezing;
create index functie_inlezing on functie (inlezing_id) where inlezing_id is not null;

-- A functie can be talked about and can have files, as a knelpunt can.
alter table opmerking drop constraint opmerking_onderwerp_check, add constraint opmerking_onderwerp_check check (onderwerp in ('vraag', 'knelpunt', 'functie', 'dossier'));
alter table bijlage drop constraint bijlage_onderwerp_check, add constraint bijlage_onderwerp_check check (onderwerp in ('vraag', 'knelpunt', 'functie', 'besluit', 'voorwaarde'));
