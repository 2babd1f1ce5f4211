-- A job of one deelnemer, with how many people can do it: in its closed room until it is shared.
create table functie (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking,
  deelnemer_id uuid not null,
  naam text not null check (length(naam) between 1 and 100),
  taakveld text not null check (length(taakveld) between 1 and 100),
  fte double precision check (fte between 0 and 1000),
  mensen integer not null check (mensen between 0 and 100), -- who can do it now
  nodig integer not null check (nodig between 1 and 100), -- how many are needed at the same time
  afwezig double precision check (afwezig between 0 and 100), -- in percent; null: as for all
  vacature double precision check (vacature between 0 and 100),
  knelpunt_id uuid references knelpunt, -- the pain of the same room that this job is about
  versie integer not null default 1,
  gewijzigd_op timestamptz not null,
  gewijzigd_door uuid not null references account,
  verwijderd_op timestamptz,
  foreign key (deelnemer_id, samenwerking_id) references deelnemer (id, samenwerking_id)
);
create index functie_deelnemer on functie (deelnemer_id) where verwijderd_op is null;
create index functie_samenwerking on functie (samenwerking_id);
create index functie_knelpunt on functie (knelpunt_id);

alter table deling drop constraint deling_onderwerp_check, add constraint deling_onderwerp_check check (onderwerp in ('antwoord', 'knelpunt', 'eindbeeld', 'functie'));

alter table functie enable row level security;
create policy lezen on functie for select using (samenwerking_id in (select current_samenwerkingen()) and deelnemer_id in (select leesbare_deelnemers()));
create policy schrijven on functie for insert with check (samenwerking_id in (select current_samenwerkingen()) and deelnemer_id in (select current_deelnemers()));
create policy wijzigen on functie for update using (deelnemer_id in (select current_deelnemers()));
revoke delete, update on functie from bondgenoot_app;
grant update (naam, taakveld, fte, mensen, nodig, afwezig, vacature, knelpunt_id, versie, gewijzigd_op, gewijzigd_door, verwijderd_op) on functie to bondgenoot_app;
