-- Why collaboration solves a knelpunt that a deelnemer shared (vraag O3): one reasoning for each, with all its versions.
create table onderbouwing (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking,
  knelpunt_id uuid not null references knelpunt,
  oplossing text not null check (oplossing in ('ja', 'deels', 'nee')),
  mechanismen text[] not null check (cardinality(mechanismen) <= 10),
  redenering text not null check (length(redenering) <= 20000),
  alternatief text not null default '' check (length(alternatief) <= 200),
  blijft text not null default '' check (length(blijft) <= 5000), -- what stays unsolved
  versie integer not null default 1,
  gewijzigd_op timestamptz not null,
  gewijzigd_door uuid not null references account,
  unique (samenwerking_id, knelpunt_id),
  unique (id, samenwerking_id)
);
create index onderbouwing_knelpunt on onderbouwing (knelpunt_id);

-- What a deelnemer thinks of one version; the newest of a deelnemer counts, and an older version asks again.
create table onderbouwing_oordeel (
  id uuid primary key,
  volgorde bigint generated always as identity, -- the newest counts, also of two in one moment
  samenwerking_id uuid not null references samenwerking,
  onderbouwing_id uuid not null,
  onderbouwing_versie integer not null,
  deelnemer_id uuid not null,
  oordeel text not null check (oordeel in ('eens', 'opmerking', 'oneens')),
  toelichting text not null default '' check (length(toelichting) <= 5000),
  op timestamptz not null,
  door uuid not null references account,
  foreign key (onderbouwing_id, samenwerking_id) references onderbouwing (id, samenwerking_id),
  foreign key (deelnemer_id, samenwerking_id) references deelnemer (id, samenwerking_id)
);
create index onderbouwing_oordeel_onderbouwing on onderbouwing_oordeel (onderbouwing_id, onderbouwing_versie);
create index onderbouwing_oordeel_samenwerking on onderbouwing_oordeel (samenwerking_id);
create index onderbouwing_oordeel_deelnemer on onderbouwing_oordeel (deelnemer_id);

alter table onderbouwing enable row level security;
alter table onderbouwing_oordeel enable row level security;
create policy lezen on onderbouwing for select using (samenwerking_id in (select current_samenwerkingen()));
-- Only about a knelpunt that lies on the table of this samenwerking.
create policy schrijven on onderbouwing for insert with check (samenwerking_id in (select current_samenwerkingen())
  and exists (select from deling g where g.onderwerp = 'knelpunt' and g.onderwerp_id = knelpunt_id and g.samenwerking_id = onderbouwing.samenwerking_id and g.ingetrokken_op is null));
create policy wijzigen on onderbouwing for update using (samenwerking_id in (select current_samenwerkingen()));
create policy lezen on onderbouwing_oordeel for select using (samenwerking_id in (select current_samenwerkingen()));
create policy eigen on onderbouwing_oordeel for insert with check (samenwerking_id in (select current_samenwerkingen()) and deelnemer_id in (select current_deelnemers()) and door = current_account());
revoke delete, update on onderbouwing, onderbouwing_oordeel from bondgenoot_app;
grant update (oplossing, mechanismen, redenering, alternatief, blijft, versie, gewijzigd_op, gewijzigd_door) on onderbouwing to bondgenoot_app;
