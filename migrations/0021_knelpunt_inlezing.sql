-- A knelpunt that came out of a spreadsheet says out of which.
alter table knelpunt add column inlezing_id uuid references inlezing;
create index knelpunt_inlezing on knelpunt (inlezing_id) where inlezing_id is not null;
