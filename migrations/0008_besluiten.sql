-- The frozen text of a gate. A row is never changed; a new text is a new version.
create table dossierversie (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking,
  nummer integer not null check (nummer > 0),
  inhoud jsonb not null, -- canonical content, see src/dossiers/dossier.ts
  controlegetal text not null check (controlegetal ~ '^[0-9a-f]{64}$'), -- SHA-256 of the canonical content
  reden text not null default '' check (length(reden) <= 2000), -- why there is a new version
  bevroren_op timestamptz not null,
  bevroren_door uuid not null references account,
  unique (samenwerking_id, nummer),
  unique (id, samenwerking_id)
);

create table besluitronde (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking,
  dossierversie_id uuid not null,
  geopend_op timestamptz not null,
  geopend_door uuid not null references account,
  foreign key (dossierversie_id, samenwerking_id) references dossierversie (id, samenwerking_id),
  unique (dossierversie_id),
  unique (id, samenwerking_id)
);
create index besluitronde_samenwerking on besluitronde (samenwerking_id, geopend_op);

-- One step on the route of a deelnemer: ambtelijk, college, raad.
create table routestap (
  besluitronde_id uuid not null,
  samenwerking_id uuid not null references samenwerking,
  deelnemer_id uuid not null,
  orgaan text not null check (orgaan in ('ambtelijk', 'college', 'raad')),
  geplande_datum date,
  werkelijke_datum date,
  uitkomst text check (uitkomst in ('positief', 'met-zorgen', 'negatief', 'akkoord', 'akkoord-onder-voorwaarden', 'aangehouden', 'verworpen')),
  toelichting text not null default '' check (length(toelichting) <= 2000),
  versie integer not null default 1,
  foreign key (besluitronde_id, samenwerking_id) references besluitronde (id, samenwerking_id),
  foreign key (deelnemer_id, samenwerking_id) references deelnemer (id, samenwerking_id),
  primary key (besluitronde_id, deelnemer_id, orgaan),
  check ((werkelijke_datum is null) = (uitkomst is null))
);
create index routestap_deelnemer on routestap (deelnemer_id);

-- The formal decision of one deelnemer on one dossierversie: recorded by one, confirmed by a second person, never changed.
-- A later decision (after 'aangehouden', or a correction) is a new row; the newest confirmed one counts.
create table besluit (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking,
  besluitronde_id uuid not null,
  dossierversie_id uuid not null,
  deelnemer_id uuid not null,
  uitkomst text not null check (uitkomst in ('akkoord', 'akkoord-onder-voorwaarden', 'aangehouden', 'verworpen')),
  orgaan text not null check (orgaan in ('college', 'raad')),
  besluitdatum date not null,
  kenmerk text not null default '' check (length(kenmerk) <= 200), -- e.g. Raadsbesluit 2026-118
  reikwijdte jsonb not null, -- { omvang: 'geheel'|'gedeeltelijk', taken: text, totEnMetDatum: date|null }
  aangehouden_tot_datum date,
  toelichting text not null default '' check (length(toelichting) <= 5000),
  bijlage_id uuid references bijlage,
  -- The order of arrival: a clock can give two decisions the same moment, and the last one counts.
  volgorde bigint not null generated always as identity,
  vastgelegd_op timestamptz not null,
  vastgelegd_door uuid not null references account,
  bevestigd_op timestamptz,
  bevestigd_door uuid references account,
  afgewezen_op timestamptz, -- the second person does not confirm; the row stays
  afgewezen_reden text,
  foreign key (besluitronde_id, samenwerking_id) references besluitronde (id, samenwerking_id),
  foreign key (dossierversie_id, samenwerking_id) references dossierversie (id, samenwerking_id),
  foreign key (deelnemer_id, samenwerking_id) references deelnemer (id, samenwerking_id),
  check (bevestigd_door is null or bevestigd_door <> vastgelegd_door), -- four eyes
  check ((bevestigd_op is null) = (bevestigd_door is null)),
  check ((uitkomst = 'aangehouden') or aangehouden_tot_datum is null)
);
create index besluit_ronde on besluit (besluitronde_id, deelnemer_id);
create index besluit_samenwerking on besluit (samenwerking_id);
create index besluit_dossierversie on besluit (dossierversie_id);
create index besluit_bijlage on besluit (bijlage_id);

create table voorwaarde (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking,
  besluit_id uuid not null references besluit,
  deelnemer_id uuid not null,
  volgnummer integer not null,
  tekst text not null check (length(tekst) between 1 and 2000),
  eigenaar text not null default '' check (length(eigenaar) <= 200),
  uiterste_datum date,
  vervuld_op timestamptz,
  vervuld_door uuid references account,
  vervulling text not null default '' check (length(vervulling) <= 2000),
  versie integer not null default 1,
  foreign key (deelnemer_id, samenwerking_id) references deelnemer (id, samenwerking_id)
);
create index voorwaarde_besluit on voorwaarde (besluit_id);
create index voorwaarde_samenwerking on voorwaarde (samenwerking_id);

-- After a refusal: whether a deelnemer goes on without the refuser. The newest counts.
create table voortzetting (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking,
  besluitronde_id uuid not null,
  deelnemer_id uuid not null,
  zonder_deelnemer_id uuid not null,
  keuze text not null check (keuze in ('door', 'niet-door')),
  toelichting text not null default '' check (length(toelichting) <= 2000),
  volgorde bigint not null generated always as identity,
  op timestamptz not null,
  door uuid not null references account,
  foreign key (besluitronde_id, samenwerking_id) references besluitronde (id, samenwerking_id),
  foreign key (deelnemer_id, samenwerking_id) references deelnemer (id, samenwerking_id),
  foreign key (zonder_deelnemer_id, samenwerking_id) references deelnemer (id, samenwerking_id)
);
create index voortzetting_ronde on voortzetting (besluitronde_id, deelnemer_id, op);
create index voortzetting_samenwerking on voortzetting (samenwerking_id);

alter table dossierversie enable row level security;
alter table besluitronde enable row level security;
alter table routestap enable row level security;
alter table besluit enable row level security;
alter table voorwaarde enable row level security;
alter table voortzetting enable row level security;

create policy lezen on dossierversie for select using (samenwerking_id in (select current_samenwerkingen()));
create policy bevriezen on dossierversie for insert with check (samenwerking_id in (select current_samenwerkingen()) and bevroren_door = current_account());
create policy lezen on besluitronde for select using (samenwerking_id in (select current_samenwerkingen()));
create policy openen on besluitronde for insert with check (samenwerking_id in (select current_samenwerkingen()) and geopend_door = current_account());
create policy lezen on routestap for select using (samenwerking_id in (select current_samenwerkingen()));
create policy eigen on routestap for insert with check (deelnemer_id in (select current_deelnemers()));
create policy eigen_wijzigen on routestap for update using (deelnemer_id in (select current_deelnemers()));
create policy lezen on besluit for select using (samenwerking_id in (select current_samenwerkingen()) and (bevestigd_op is not null or deelnemer_id in (select leesbare_deelnemers())));
create policy eigen on besluit for insert with check (samenwerking_id in (select current_samenwerkingen()) and deelnemer_id in (select current_deelnemers()) and vastgelegd_door = current_account() and bevestigd_op is null);
create policy bevestigen on besluit for update using (deelnemer_id in (select current_deelnemers()) and bevestigd_op is null)
  with check (deelnemer_id in (select current_deelnemers()) and (bevestigd_door is null or bevestigd_door = current_account()));
create policy lezen on voorwaarde for select using (exists (select from besluit b where b.id = besluit_id));
create policy eigen on voorwaarde for insert with check (samenwerking_id in (select current_samenwerkingen()) and deelnemer_id in (select current_deelnemers()));
create policy vervullen on voorwaarde for update using (deelnemer_id in (select current_deelnemers()));
create policy lezen on voortzetting for select using (samenwerking_id in (select current_samenwerkingen()));
create policy eigen on voortzetting for insert with check (deelnemer_id in (select current_deelnemers()) and door = current_account());
revoke update, delete on dossierversie, besluitronde, voortzetting from bondgenoot_app;
revoke update, delete on routestap, besluit, voorwaarde from bondgenoot_app;
grant update (geplande_datum, werkelijke_datum, uitkomst, toelichting, versie) on routestap to bondgenoot_app;
grant update (bevestigd_op, bevestigd_door, afgewezen_op, afgewezen_reden) on besluit to bondgenoot_app;
grant update (vervuld_op, vervuld_door, vervulling, versie) on voorwaarde to bondgenoot_app;
