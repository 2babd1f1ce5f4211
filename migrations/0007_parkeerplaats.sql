-- A how-punt: said too early, kept until phase 3. Joint when deelnemer_id is null; from a closed room it stays there until that deelnemer shares it.
create table hoepunt (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking,
  deelnemer_id uuid, -- who brought it in
  prive boolean not null default false, -- parked from a closed room and not yet shared
  tekst text not null check (length(tekst) between 1 and 2000),
  herkomst text not null default '' check (length(herkomst) <= 200), -- a vraag id, 'knelpunt' or empty
  vraag_id text not null check (vraag_id ~ '^R[1-7]$'),
  status text not null default 'open' check (status in ('open', 'behandeld', 'vervallen')),
  afhandeling text not null default '' check (length(afhandeling) <= 5000),
  afgehandeld_op timestamptz,
  afgehandeld_door uuid references account,
  ingebracht_op timestamptz not null,
  ingebracht_door uuid not null references account,
  versie integer not null default 1,
  foreign key (deelnemer_id, samenwerking_id) references deelnemer (id, samenwerking_id),
  check (not prive or deelnemer_id is not null)
);
create index hoepunt_samenwerking on hoepunt (samenwerking_id, vraag_id);
create index hoepunt_deelnemer on hoepunt (deelnemer_id);

alter table hoepunt enable row level security;
create policy lezen on hoepunt for select using (samenwerking_id in (select current_samenwerkingen()) and (not prive or deelnemer_id in (select leesbare_deelnemers())));
create policy schrijven on hoepunt for insert with check (samenwerking_id in (select current_samenwerkingen()) and (deelnemer_id is null or deelnemer_id in (select current_deelnemers())) and ingebracht_door = current_account());
create policy wijzigen on hoepunt for update using (samenwerking_id in (select current_samenwerkingen()) and (not prive or deelnemer_id in (select current_deelnemers())));
revoke delete, update on hoepunt from bondgenoot_app;
grant update (tekst, vraag_id, prive, status, afhandeling, afgehandeld_op, afgehandeld_door, versie) on hoepunt to bondgenoot_app;
