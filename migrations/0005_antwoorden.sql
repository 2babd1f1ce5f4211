-- The answer to a vraag: of one deelnemer in its closed room (verkennen), or joint (deelnemer_id null).
create table antwoord (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking,
  deelnemer_id uuid,
  vraag_id text not null check (vraag_id ~ '^[VORIU][1-7]$'),
  tekst text not null check (length(tekst) <= 100000), -- opmaak, see src/shared/opmaak.ts
  status text not null check (status in ('concept', 'gereed')),
  versie integer not null default 1,
  gewijzigd_op timestamptz not null,
  gewijzigd_door uuid not null references account,
  foreign key (deelnemer_id, samenwerking_id) references deelnemer (id, samenwerking_id),
  unique nulls not distinct (samenwerking_id, vraag_id, deelnemer_id),
  check ((vraag_id like 'V%') = (deelnemer_id is not null))
);
create index antwoord_deelnemer on antwoord (deelnemer_id);

-- Every version that was ever saved; never changed.
create table antwoord_versie (
  antwoord_id uuid not null references antwoord,
  versie integer not null,
  samenwerking_id uuid not null references samenwerking,
  deelnemer_id uuid references deelnemer,
  tekst text not null,
  status text not null check (status in ('concept', 'gereed')),
  op timestamptz not null,
  door uuid not null references account,
  primary key (antwoord_id, versie)
);
create index antwoord_versie_samenwerking on antwoord_versie (samenwerking_id);

-- What a deelnemer thinks of one version of a joint answer; the newest of a deelnemer counts.
create table reactie (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking,
  antwoord_id uuid not null,
  antwoord_versie integer not null,
  deelnemer_id uuid not null,
  oordeel text not null check (oordeel in ('eens', 'opmerking', 'oneens')),
  toelichting text not null default '' check (length(toelichting) <= 5000),
  op timestamptz not null,
  door uuid not null references account,
  foreign key (antwoord_id, antwoord_versie) references antwoord_versie (antwoord_id, versie),
  foreign key (deelnemer_id, samenwerking_id) references deelnemer (id, samenwerking_id)
);
create index reactie_antwoord on reactie (antwoord_id, antwoord_versie);
create index reactie_samenwerking on reactie (samenwerking_id);

-- A remark on a vraag (per room or joint) or another thing; who can see the thing can see the remark.
create table opmerking (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking,
  deelnemer_id uuid, -- the closed room it was made in; null: joint
  onderwerp text not null check (onderwerp in ('vraag', 'knelpunt', 'dossier')),
  onderwerp_id text not null,
  tekst text not null check (length(tekst) between 1 and 5000),
  op timestamptz not null,
  door uuid not null references account,
  foreign key (deelnemer_id, samenwerking_id) references deelnemer (id, samenwerking_id)
);
create index opmerking_onderwerp on opmerking (samenwerking_id, onderwerp, onderwerp_id, op);

create table bijlage (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking,
  deelnemer_id uuid,
  onderwerp text not null check (onderwerp in ('vraag', 'knelpunt', 'besluit', 'voorwaarde')),
  onderwerp_id text not null,
  naam text not null check (length(naam) between 1 and 200),
  mediatype text not null, -- as sniffed, not as claimed
  grootte integer not null check (grootte between 1 and 26214400),
  sha256 text not null,
  toegevoegd_op timestamptz not null,
  toegevoegd_door uuid not null references account,
  verwijderd_op timestamptz,
  foreign key (deelnemer_id, samenwerking_id) references deelnemer (id, samenwerking_id)
);
create index bijlage_onderwerp on bijlage (samenwerking_id, onderwerp, onderwerp_id);

-- The bytes, behind one seam (src/bijlagen/opslag.ts); apart, so that a list never reads them.
create table bijlage_inhoud (
  bijlage_id uuid primary key references bijlage,
  inhoud bytea not null
);

-- What a deelnemer put on the table: a copy of one version, as the others see it. Withdrawing keeps the row.
create table deling (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking,
  deelnemer_id uuid not null,
  onderwerp text not null check (onderwerp in ('antwoord', 'knelpunt')),
  onderwerp_id uuid not null,
  onderwerp_versie integer not null,
  inhoud jsonb not null,
  gedeeld_op timestamptz not null,
  gedeeld_door uuid not null references account,
  ingetrokken_op timestamptz,
  ingetrokken_door uuid references account,
  foreign key (deelnemer_id, samenwerking_id) references deelnemer (id, samenwerking_id)
);
create index deling_samenwerking on deling (samenwerking_id, onderwerp);
create unique index deling_eenmaal on deling (onderwerp, onderwerp_id) where ingetrokken_op is null;

alter table antwoord enable row level security;
alter table antwoord_versie enable row level security;
alter table reactie enable row level security;
alter table opmerking enable row level security;
alter table bijlage enable row level security;
alter table bijlage_inhoud enable row level security;
alter table deling enable row level security;

create policy lezen on antwoord for select using (samenwerking_id in (select current_samenwerkingen()) and (deelnemer_id is null or deelnemer_id in (select leesbare_deelnemers())));
create policy schrijven on antwoord for insert with check (samenwerking_id in (select current_samenwerkingen()) and (deelnemer_id is null or deelnemer_id in (select current_deelnemers())));
create policy wijzigen on antwoord for update using (samenwerking_id in (select current_samenwerkingen()) and (deelnemer_id is null or deelnemer_id in (select current_deelnemers())));
create policy lezen on antwoord_versie for select using (samenwerking_id in (select current_samenwerkingen()) and (deelnemer_id is null or deelnemer_id in (select leesbare_deelnemers())));
create policy schrijven on antwoord_versie for insert with check (samenwerking_id in (select current_samenwerkingen()) and (deelnemer_id is null or deelnemer_id in (select current_deelnemers())));
create policy lezen on reactie for select using (samenwerking_id in (select current_samenwerkingen()));
create policy eigen on reactie for insert with check (samenwerking_id in (select current_samenwerkingen()) and deelnemer_id in (select current_deelnemers()));
create policy lezen on opmerking for select using (samenwerking_id in (select current_samenwerkingen()) and (deelnemer_id is null or deelnemer_id in (select leesbare_deelnemers())));
create policy schrijven on opmerking for insert with check (samenwerking_id in (select current_samenwerkingen()) and (deelnemer_id is null or deelnemer_id in (select leesbare_deelnemers())) and door = current_account());
create policy lezen on bijlage for select using (samenwerking_id in (select current_samenwerkingen()) and (deelnemer_id is null or deelnemer_id in (select leesbare_deelnemers())));
create policy schrijven on bijlage for insert with check (samenwerking_id in (select current_samenwerkingen()) and (deelnemer_id is null or deelnemer_id in (select current_deelnemers())));
create policy verwijderen on bijlage for update using (samenwerking_id in (select current_samenwerkingen()) and (deelnemer_id is null or deelnemer_id in (select current_deelnemers())));
create policy volgt_bijlage on bijlage_inhoud for select using (exists (select from bijlage b where b.id = bijlage_id));
create policy volgt_bijlage_schrijven on bijlage_inhoud for insert with check (exists (select from bijlage b where b.id = bijlage_id));
create policy volgt_bijlage_verwijderen on bijlage_inhoud for delete using (exists (select from bijlage b where b.id = bijlage_id));
-- A withdrawn deling stays visible to its own deelnemer only.
create policy lezen on deling for select using (samenwerking_id in (select current_samenwerkingen()) and (ingetrokken_op is null or deelnemer_id in (select leesbare_deelnemers())));
create policy eigen on deling for insert with check (samenwerking_id in (select current_samenwerkingen()) and deelnemer_id in (select current_deelnemers()));
create policy intrekken on deling for update using (deelnemer_id in (select current_deelnemers()));
revoke delete on antwoord, bijlage, deling, reactie, opmerking, antwoord_versie from bondgenoot_app;
revoke update on antwoord, antwoord_versie, reactie, opmerking, bijlage, bijlage_inhoud, deling from bondgenoot_app;
grant update (tekst, status, versie, gewijzigd_op, gewijzigd_door) on antwoord to bondgenoot_app;
grant update (verwijderd_op) on bijlage to bondgenoot_app;
grant update (ingetrokken_op, ingetrokken_door) on deling to bondgenoot_app;
