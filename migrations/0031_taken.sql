-- A task that may go into the samenwerking (O1, O2): what it is, who does it now, and which power it asks.
create table taak (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking,
  naam text not null check (length(naam) between 1 and 200),
  omschrijving text not null default '' check (length(omschrijving) <= 5000),
  taakveld text not null check (length(taakveld) between 1 and 100),
  uitvoerder text not null default '' check (length(uitvoerder) <= 200), -- who does it now
  orgaan text not null check (orgaan in ('raad', 'college', 'burgemeester', 'onbekend')),
  grondslag text not null default '' check (length(grondslag) <= 500), -- the article that gives the power
  zekerheid text not null check (zekerheid in ('nagekeken', 'aangenomen', 'onbekend')),
  vorm text not null check (vorm in ('delegatie', 'mandaat', 'uitvoering', 'onbekend')),
  versie integer not null default 1,
  gewijzigd_op timestamptz not null,
  gewijzigd_door uuid not null references account,
  verwijderd_op timestamptz,
  unique (id, samenwerking_id)
);
create unique index taak_naam on taak (samenwerking_id, lower(naam)) where verwijderd_op is null;

-- Every version of a task, and its removal; never changed. What changed since a moment is read from this.
create table taak_versie (
  taak_id uuid not null,
  versie integer not null,
  samenwerking_id uuid not null references samenwerking,
  inhoud jsonb, -- null: removed
  op timestamptz not null,
  door uuid not null references account,
  primary key (taak_id, versie),
  foreign key (taak_id, samenwerking_id) references taak (id, samenwerking_id)
);
create index taak_versie_samenwerking on taak_versie (samenwerking_id, op);

-- What a deelnemer chose for a task: each change is a new version, the newest counts.
create table taakdeelname (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking,
  taak_id uuid not null,
  deelnemer_id uuid not null,
  versie integer not null,
  keuze text not null check (keuze in ('in', 'later', 'opt-out', 'uit', 'open')), -- open: taken back
  vanaf_datum date,
  toelichting text not null default '' check (length(toelichting) <= 500),
  op timestamptz not null,
  door uuid not null references account,
  foreign key (taak_id, samenwerking_id) references taak (id, samenwerking_id),
  foreign key (deelnemer_id, samenwerking_id) references deelnemer (id, samenwerking_id),
  unique (taak_id, deelnemer_id, versie),
  check ((keuze = 'later') = (vanaf_datum is not null))
);
create index taakdeelname_deelnemer on taakdeelname (deelnemer_id);
create index taakdeelname_samenwerking on taakdeelname (samenwerking_id, op);

alter table taak enable row level security;
alter table taak_versie enable row level security;
alter table taakdeelname enable row level security;
create policy lezen on taak for select using (samenwerking_id in (select current_samenwerkingen()));
create policy schrijven on taak for insert with check (samenwerking_id in (select current_samenwerkingen()));
create policy wijzigen on taak for update using (samenwerking_id in (select current_samenwerkingen()));
create policy lezen on taak_versie for select using (samenwerking_id in (select current_samenwerkingen()));
create policy schrijven on taak_versie for insert with check (samenwerking_id in (select current_samenwerkingen()) and door = current_account());
create policy lezen on taakdeelname for select using (samenwerking_id in (select current_samenwerkingen()));
create policy eigen on taakdeelname for insert with check (samenwerking_id in (select current_samenwerkingen()) and deelnemer_id in (select current_deelnemers()) and door = current_account());
revoke delete, update on taak, taak_versie, taakdeelname from bondgenoot_app;
grant update (naam, omschrijving, taakveld, uitvoerder, orgaan, grondslag, zekerheid, vorm, versie, gewijzigd_op, gewijzigd_door, verwijderd_op) on taak to bondgenoot_app;
