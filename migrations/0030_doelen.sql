-- A K3-doel of the group: what is measured, and where it must go. Values are in hundredths of the unit, so euros in cents.
create table doel (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking,
  indicator_id text not null default '', -- of the library (src/doelen/indicatoren.ts); empty: an own one
  naam text not null check (length(naam) between 1 and 200),
  definitie text not null check (length(definitie) between 1 and 2000),
  eenheid text not null check (length(eenheid) between 1 and 40),
  letter text not null check (length(letter) between 1 and 50), -- kwetsbaarheid, kwaliteit, kosten, or an own word
  richting text not null check (richting in ('hoger', 'lager')), -- what is better
  streven text not null check (streven in ('verbeteren', 'behouden')),
  bron text not null check (length(bron) between 1 and 500),
  frequentie text not null check (frequentie in ('maand', 'kwartaal', 'halfjaar', 'jaar')),
  eigenaar text not null check (length(eigenaar) between 1 and 200),
  streefwaarde bigint check (abs(streefwaarde) <= 100000000000000), -- joint, for who has none of its own
  streefdatum date,
  versie integer not null default 1,
  gewijzigd_op timestamptz not null,
  gewijzigd_door uuid not null references account,
  verwijderd_op timestamptz,
  unique (id, samenwerking_id),
  check ((streefwaarde is null) = (streefdatum is null))
);
create index doel_samenwerking on doel (samenwerking_id) where verwijderd_op is null;

-- Every value that was ever entered; a change is a new version and has no signature yet. Never the same person twice.
create table nulmeting (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking,
  doel_id uuid not null,
  deelnemer_id uuid not null,
  versie integer not null,
  waarde bigint not null check (abs(waarde) <= 100000000000000),
  peildatum date not null,
  bron text not null check (length(bron) between 1 and 500),
  toelichting text not null default '' check (length(toelichting) <= 2000),
  ingevoerd_op timestamptz not null,
  ingevoerd_door uuid not null references account,
  getekend_op timestamptz,
  getekend_door uuid references account,
  foreign key (doel_id, samenwerking_id) references doel (id, samenwerking_id),
  foreign key (deelnemer_id, samenwerking_id) references deelnemer (id, samenwerking_id),
  unique (doel_id, deelnemer_id, versie),
  check ((getekend_op is null) = (getekend_door is null)),
  check (getekend_door <> ingevoerd_door)
);
create index nulmeting_samenwerking on nulmeting (samenwerking_id);
create index nulmeting_deelnemer on nulmeting (deelnemer_id);

-- What one deelnemer strives for, when that differs from the joint value; the newest version counts, empty takes it back.
create table streefwaarde (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking,
  doel_id uuid not null,
  deelnemer_id uuid not null,
  versie integer not null,
  waarde bigint check (abs(waarde) <= 100000000000000),
  streefdatum date,
  op timestamptz not null,
  door uuid not null references account,
  foreign key (doel_id, samenwerking_id) references doel (id, samenwerking_id),
  foreign key (deelnemer_id, samenwerking_id) references deelnemer (id, samenwerking_id),
  unique (doel_id, deelnemer_id, versie),
  check ((waarde is null) = (streefdatum is null))
);
create index streefwaarde_samenwerking on streefwaarde (samenwerking_id);
create index streefwaarde_deelnemer on streefwaarde (deelnemer_id);

-- How heavy each K weighs for one deelnemer: 100 points. In its room until it shows them.
create table weging (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking,
  deelnemer_id uuid not null,
  versie integer not null,
  gewichten jsonb not null,
  gedeeld boolean not null,
  op timestamptz not null,
  door uuid not null references account,
  foreign key (deelnemer_id, samenwerking_id) references deelnemer (id, samenwerking_id),
  unique (deelnemer_id, versie)
);
create index weging_samenwerking on weging (samenwerking_id);

alter table doel enable row level security;
alter table nulmeting enable row level security;
alter table streefwaarde enable row level security;
alter table weging enable row level security;

create policy lezen on doel for select using (samenwerking_id in (select current_samenwerkingen()));
create policy schrijven on doel for insert with check (samenwerking_id in (select current_samenwerkingen()));
create policy wijzigen on doel for update using (samenwerking_id in (select current_samenwerkingen()));
create policy lezen on nulmeting for select using (samenwerking_id in (select current_samenwerkingen()) and (getekend_op is not null or deelnemer_id in (select leesbare_deelnemers())));
create policy schrijven on nulmeting for insert with check (samenwerking_id in (select current_samenwerkingen()) and deelnemer_id in (select current_deelnemers()) and ingevoerd_door = current_account() and getekend_op is null);
create policy tekenen on nulmeting for update using (deelnemer_id in (select current_deelnemers()) and getekend_op is null) with check (getekend_door = current_account());
create policy lezen on streefwaarde for select using (samenwerking_id in (select current_samenwerkingen()));
create policy schrijven on streefwaarde for insert with check (samenwerking_id in (select current_samenwerkingen()) and deelnemer_id in (select current_deelnemers()) and door = current_account());
create policy lezen on weging for select using (samenwerking_id in (select current_samenwerkingen()) and (gedeeld or deelnemer_id in (select leesbare_deelnemers())));
create policy schrijven on weging for insert with check (samenwerking_id in (select current_samenwerkingen()) and deelnemer_id in (select current_deelnemers()) and door = current_account());

revoke delete on doel, nulmeting, streefwaarde, weging from bondgenoot_app;
revoke update on doel, nulmeting, streefwaarde, weging from bondgenoot_app;
grant update (indicator_id, naam, definitie, eenheid, letter, richting, streven, bron, frequentie, eigenaar, streefwaarde, streefdatum, versie, gewijzigd_op, gewijzigd_door, verwijderd_op) on doel to bondgenoot_app;
grant update (getekend_op, getekend_door) on nulmeting to bondgenoot_app;

-- How far every deelnemer is with its baselines, without a figure: the newest version, and whether that one is signed.
create function nulmeting_standen(p_samenwerking uuid) returns table (doel_id uuid, deelnemer_id uuid, versie integer, getekend boolean)
  language sql stable security definer set search_path = public as
  $$ select distinct on (n.doel_id, n.deelnemer_id) n.doel_id, n.deelnemer_id, n.versie, n.getekend_op is not null
     from nulmeting n join doel d on d.id = n.doel_id
     where n.samenwerking_id = p_samenwerking and d.verwijderd_op is null and p_samenwerking in (select current_samenwerkingen())
     order by n.doel_id, n.deelnemer_id, n.versie desc $$;
