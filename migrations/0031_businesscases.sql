-- An amount in whole eurocents.
do $$ begin
  if to_regtype('cents') is null then
    create domain cents as bigint check (value between -1000000000000000 and 1000000000000000);
  end if;
end $$;

create table businesscase (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking,
  naam text not null check (length(naam) between 1 and 200),
  beginjaar integer not null check (beginjaar between 2000 and 2150),
  aantal_jaren integer not null check (aantal_jaren between 1 and 30),
  discontovoet float8 not null check (discontovoet between 0 and 20), -- percent, at most four decimals
  prijzen text not null check (prijzen in ('reeel', 'nominaal')),
  kansverdeling text not null check (kansverdeling in ('pert', 'driehoek')),
  zaad bigint not null check (zaad between 0 and 4294967295),
  volgorde bigint not null generated always as identity,
  versie integer not null default 1,
  gewijzigd_op timestamptz not null,
  gewijzigd_door uuid not null references account,
  unique (id, samenwerking_id)
);
create index businesscase_samenwerking on businesscase (samenwerking_id);

-- One line: joint (deelnemer_id null), or of one deelnemer, whose figures stay in its room until it shares a copy.
create table businesscaseregel (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking,
  businesscase_id uuid not null,
  deelnemer_id uuid,
  alternatief_id uuid, -- null: every alternative but doing nothing
  naam text not null check (length(naam) between 1 and 100),
  soort text not null check (soort in ('baten', 'lasten', 'overhead', 'btw', 'eenmalig', 'frictie', 'desintegratie')),
  verdeling text check (verdeling in ('gelijk', 'inwoners')), -- how a joint line is divided
  laag cents,
  verwacht cents not null,
  hoog cents,
  van integer check (van between 2000 and 2150),
  tot integer check (tot between 2000 and 2150),
  indexatie float8 not null default 0,
  ingroei float8[] not null default '{}',
  realisatie float8 not null default 100,
  bron text not null default '' check (length(bron) <= 500),
  brondatum date,
  volgorde bigint not null generated always as identity,
  versie integer not null default 1,
  gewijzigd_op timestamptz not null,
  gewijzigd_door uuid not null references account,
  verwijderd_op timestamptz,
  foreign key (businesscase_id, samenwerking_id) references businesscase (id, samenwerking_id),
  foreign key (deelnemer_id, samenwerking_id) references deelnemer (id, samenwerking_id),
  foreign key (alternatief_id, samenwerking_id) references alternatief (id, samenwerking_id),
  check ((deelnemer_id is null) = (verdeling is not null)),
  check (coalesce(laag, verwacht) <= verwacht and verwacht <= coalesce(hoog, verwacht)),
  check (van <= tot)
);
create index businesscaseregel_case on businesscaseregel (businesscase_id, deelnemer_id) where verwijderd_op is null;
create index businesscaseregel_samenwerking on businesscaseregel (samenwerking_id);
create index businesscaseregel_deelnemer on businesscaseregel (deelnemer_id);
create index businesscaseregel_alternatief on businesscaseregel (alternatief_id);

-- The figures of a deelnemer as the others see them: a copy of its lines, never changed. Its controller signs that copy.
create table cijferdeling (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking,
  businesscase_id uuid not null,
  deelnemer_id uuid not null,
  regels jsonb not null,
  controlegetal text not null check (controlegetal ~ '^[0-9a-f]{64}$'), -- SHA-256 of the canonical lines
  volgorde bigint not null generated always as identity,
  gedeeld_op timestamptz not null,
  gedeeld_door uuid not null references account,
  getekend_op timestamptz,
  getekend_door uuid references account,
  ingetrokken_op timestamptz,
  foreign key (businesscase_id, samenwerking_id) references businesscase (id, samenwerking_id),
  foreign key (deelnemer_id, samenwerking_id) references deelnemer (id, samenwerking_id),
  check ((getekend_op is null) = (getekend_door is null)),
  check (getekend_door <> gedeeld_door) -- four eyes
);
create unique index cijferdeling_geldend on cijferdeling (businesscase_id, deelnemer_id) where ingetrokken_op is null;
create index cijferdeling_samenwerking on cijferdeling (samenwerking_id);
create index cijferdeling_deelnemer on cijferdeling (deelnemer_id);

alter table businesscase enable row level security;
alter table businesscaseregel enable row level security;
alter table cijferdeling enable row level security;

create policy lezen on businesscase for select using (samenwerking_id in (select current_samenwerkingen()));
create policy schrijven on businesscase for insert with check (samenwerking_id in (select current_samenwerkingen()));
create policy wijzigen on businesscase for update using (samenwerking_id in (select current_samenwerkingen()));
create policy lezen on businesscaseregel for select using (samenwerking_id in (select current_samenwerkingen()) and (deelnemer_id is null or deelnemer_id in (select leesbare_deelnemers())));
create policy schrijven on businesscaseregel for insert with check (samenwerking_id in (select current_samenwerkingen()) and (deelnemer_id is null or deelnemer_id in (select current_deelnemers())));
create policy wijzigen on businesscaseregel for update using (samenwerking_id in (select current_samenwerkingen()) and (deelnemer_id is null or deelnemer_id in (select current_deelnemers())));
create policy lezen on cijferdeling for select using (samenwerking_id in (select current_samenwerkingen()) and (ingetrokken_op is null or deelnemer_id in (select leesbare_deelnemers())));
create policy eigen on cijferdeling for insert with check (samenwerking_id in (select current_samenwerkingen()) and deelnemer_id in (select current_deelnemers()) and gedeeld_door = current_account() and getekend_op is null);
create policy eigen_wijzigen on cijferdeling for update using (deelnemer_id in (select current_deelnemers()))
  with check (deelnemer_id in (select current_deelnemers()) and (getekend_door is null or getekend_door = current_account() or ingetrokken_op is not null));

revoke update, delete on businesscase, businesscaseregel, cijferdeling from bondgenoot_app;
grant update (naam, beginjaar, aantal_jaren, discontovoet, prijzen, kansverdeling, zaad, versie, gewijzigd_op, gewijzigd_door) on businesscase to bondgenoot_app;
grant update (alternatief_id, naam, soort, verdeling, laag, verwacht, hoog, van, tot, indexatie, ingroei, realisatie, bron, brondatum, versie, gewijzigd_op, gewijzigd_door, verwijderd_op) on businesscaseregel to bondgenoot_app;
grant update (getekend_op, getekend_door, ingetrokken_op) on cijferdeling to bondgenoot_app;

-- The deelnemers without a complete baseline: of every doel its newest figure is signed. Without doelen nobody has one.
-- No baseline, no business case: what they know of the costs cannot be proven later.
create function nulmeting_ontbreekt(p_samenwerking uuid) returns setof uuid language sql stable set search_path = public as
  $$ select d.id from deelnemer d
     where d.samenwerking_id = p_samenwerking and d.status = 'actief' and (
       not exists (select 1 from doel where samenwerking_id = p_samenwerking and verwijderd_op is null)
       or exists (
         select 1 from doel where doel.samenwerking_id = p_samenwerking and verwijderd_op is null and doel.id not in (
           select doel_id from nulmeting_standen(p_samenwerking) s where s.deelnemer_id = d.id and s.getekend))) $$;
