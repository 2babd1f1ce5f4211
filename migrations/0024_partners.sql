-- Borders of municipalities: public facts that the administrator imports (`import grenzen`), never carried by the product.
create table gemeentegrens (
  cbs_code text primary key references gemeente,
  pad text not null check (length(pad) <= 200000), -- SVG path in one square for the whole country
  beeldvlak text not null, -- that square, as SVG viewBox
  bron text not null
);
-- Who touches whom, derived from these borders; each pair twice.
create table gemeentebuur (
  cbs_code text not null references gemeente,
  buur_code text not null references gemeente,
  primary key (cbs_code, buur_code)
);
create index gemeentebuur_buur on gemeentebuur (buur_code);
alter table register_import drop constraint register_import_soort_check,
  add constraint register_import_soort_check check (soort in ('gemeenten', 'register', 'grenzen'));

-- What a deelnemer looks for in a partner (vraag V3), and how it sees itself as one: in its closed room.
create table partnercriteria (
  deelnemer_id uuid primary key,
  samenwerking_id uuid not null references samenwerking,
  criteria jsonb not null, -- [{id, naam, gewicht}]
  versie integer not null default 1,
  gewijzigd_op timestamptz not null,
  gewijzigd_door uuid not null references account,
  foreign key (deelnemer_id, samenwerking_id) references deelnemer (id, samenwerking_id)
);
create index partnercriteria_samenwerking on partnercriteria (samenwerking_id);

create table zelftoets (
  deelnemer_id uuid primary key,
  samenwerking_id uuid not null references samenwerking,
  stellingen jsonb not null, -- [{id, score: 1..5 or null for 'weet ik niet', toelichting}]
  eigen jsonb not null default '[]', -- own statements: [{id, stelling}]
  versie integer not null default 1,
  gewijzigd_op timestamptz not null,
  gewijzigd_door uuid not null references account,
  foreign key (deelnemer_id, samenwerking_id) references deelnemer (id, samenwerking_id)
);
create index zelftoets_samenwerking on zelftoets (samenwerking_id);

create table partner (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking,
  deelnemer_id uuid not null, -- who considers
  cbs_code text references gemeente, -- whom: a municipality of the register,
  organisatie_id uuid references organisatie, -- or another organisation that is known here
  stand text not null check (stand in ('longlist', 'shortlist', 'afgevallen')),
  reden text not null default '' check (length(reden) <= 2000),
  scores jsonb not null default '[]', -- per criterium: [{criteriumId, score, reden}]
  sterktes jsonb not null default '[]', -- per taakveld: [{taakveld, oordeel, reden}]
  versie integer not null default 1,
  gewijzigd_op timestamptz not null,
  gewijzigd_door uuid not null references account,
  verwijderd_op timestamptz,
  foreign key (deelnemer_id, samenwerking_id) references deelnemer (id, samenwerking_id),
  check ((cbs_code is null) <> (organisatie_id is null))
);
create unique index partner_eenmaal on partner (deelnemer_id, cbs_code, organisatie_id) nulls not distinct where verwijderd_op is null;
create index partner_samenwerking on partner (samenwerking_id);
create index partner_gemeente on partner (cbs_code);
create index partner_organisatie on partner (organisatie_id);

alter table gemeentegrens enable row level security;
alter table gemeentebuur enable row level security;
alter table partnercriteria enable row level security;
alter table zelftoets enable row level security;
alter table partner enable row level security;
create policy openbaar on gemeentegrens for select using (true);
create policy openbaar on gemeentebuur for select using (true);
create policy lezen on partnercriteria for select using (samenwerking_id in (select current_samenwerkingen()) and deelnemer_id in (select leesbare_deelnemers()));
create policy schrijven on partnercriteria for insert with check (samenwerking_id in (select current_samenwerkingen()) and deelnemer_id in (select current_deelnemers()));
create policy wijzigen on partnercriteria for update using (deelnemer_id in (select current_deelnemers()));
create policy lezen on zelftoets for select using (samenwerking_id in (select current_samenwerkingen()) and deelnemer_id in (select leesbare_deelnemers()));
create policy schrijven on zelftoets for insert with check (samenwerking_id in (select current_samenwerkingen()) and deelnemer_id in (select current_deelnemers()));
create policy wijzigen on zelftoets for update using (deelnemer_id in (select current_deelnemers()));
create policy lezen on partner for select using (samenwerking_id in (select current_samenwerkingen()) and deelnemer_id in (select leesbare_deelnemers()));
create policy schrijven on partner for insert with check (samenwerking_id in (select current_samenwerkingen()) and deelnemer_id in (select current_deelnemers()));
create policy wijzigen on partner for update using (deelnemer_id in (select current_deelnemers()));
revoke insert, update, delete on gemeentegrens, gemeentebuur from bondgenoot_app;
revoke delete, update on partnercriteria, zelftoets, partner from bondgenoot_app;
grant update (criteria, versie, gewijzigd_op, gewijzigd_door) on partnercriteria to bondgenoot_app;
grant update (stellingen, eigen, versie, gewijzigd_op, gewijzigd_door) on zelftoets to bondgenoot_app;
grant update (stand, reden, scores, sterktes, versie, gewijzigd_op, gewijzigd_door, verwijderd_op) on partner to bondgenoot_app;

-- The arrangements of the national register that are in force on a day, with who takes part in them then.
create function lopende_deelnames(p_vandaag date) returns table (tooi_uri text, roo_id text) language sql stable set search_path = public as
  $$ select distinct d.tooi_uri, d.roo_id from register_deelname d join register_regeling r on r.roo_id = d.roo_id
     where d.tooi_uri is not null and (d.uittredingsdatum is null or d.uittredingsdatum > p_vandaag)
       and r.uit_register_sinds is null and (r.datum_uitwerkingtreding is null or r.datum_uitwerkingtreding > p_vandaag) $$;
