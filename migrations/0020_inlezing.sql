-- A spreadsheet that somebody uploaded, as text, waiting until its columns are named and its rows taken over. Of one
-- closed room, or joint (deelnemer_id null). Retention: until it is thrown away, or 30 days; then the rows are emptied.
create table inlezing (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking,
  deelnemer_id uuid,
  soort text not null check (soort ~ '^[a-z-]{1,40}$'), -- what the rows become
  bestandsnaam text not null check (length(bestandsnaam) between 1 and 200),
  blad text not null check (length(blad) <= 200),
  andere_bladen text[] not null,
  kop text[] not null, -- the names of the columns, as they stand in the file
  rijen jsonb not null, -- [{"nummer": row in the file, "cellen": [text, ...]}, ...]
  koppeling jsonb, -- {"veld": column counted from 0, or null}; null: as recognised
  versie integer not null default 1,
  aangemaakt_op timestamptz not null,
  aangemaakt_door uuid not null references account,
  verwijderd_op timestamptz,
  foreign key (deelnemer_id, samenwerking_id) references deelnemer (id, samenwerking_id)
);
create index inlezing_samenwerking on inlezing (samenwerking_id, soort);
create index inlezing_deelnemer on inlezing (deelnemer_id);

alter table inlezing enable row level security;
create policy lezen on inlezing for select using (samenwerking_id in (select current_samenwerkingen()) and (deelnemer_id is null or deelnemer_id in (select leesbare_deelnemers())));
create policy schrijven on inlezing for insert with check (samenwerking_id in (select current_samenwerkingen()) and (deelnemer_id is null or deelnemer_id in (select current_deelnemers())));
create policy wijzigen on inlezing for update using (samenwerking_id in (select current_samenwerkingen()) and (deelnemer_id is null or deelnemer_id in (select current_deelnemers())));
revoke delete, update on inlezing from bondgenoot_app;
grant update (koppeling, rijen, versie, verwijderd_op) on inlezing to bondgenoot_app;
