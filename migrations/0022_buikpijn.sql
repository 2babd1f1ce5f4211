-- From a complaint to a problem, one step after the other, in the closed room of a deelnemer. An empty step is one to come.
create table buikpijn (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking,
  deelnemer_id uuid not null,
  klacht text not null check (length(klacht) between 1 and 5000),
  symptoom text not null default '' check (length(symptoom) <= 5000),
  oorzaak text not null default '' check (length(oorzaak) <= 5000),
  bewijs text not null default '' check (length(bewijs) <= 5000),
  bron text not null default '' check (length(bron) <= 500),
  niets_doen text not null default '' check (length(niets_doen) <= 5000),
  probleemstelling text not null default '' check (length(probleemstelling) <= 200),
  versie integer not null default 1,
  gewijzigd_op timestamptz not null,
  gewijzigd_door uuid not null references account,
  verwijderd_op timestamptz,
  foreign key (deelnemer_id, samenwerking_id) references deelnemer (id, samenwerking_id),
  unique (id, deelnemer_id)
);
create index buikpijn_samenwerking on buikpijn (samenwerking_id);
create index buikpijn_deelnemer on buikpijn (deelnemer_id) where verwijderd_op is null;

-- The knelpunt that a buikpijn became, in the same room.
alter table knelpunt add column buikpijn_id uuid;
alter table knelpunt add foreign key (buikpijn_id, deelnemer_id) references buikpijn (id, deelnemer_id);
create index knelpunt_buikpijn on knelpunt (buikpijn_id) where buikpijn_id is not null;

alter table buikpijn enable row level security;
create policy lezen on buikpijn for select using (samenwerking_id in (select current_samenwerkingen()) and deelnemer_id in (select leesbare_deelnemers()));
create policy schrijven on buikpijn for insert with check (samenwerking_id in (select current_samenwerkingen()) and deelnemer_id in (select current_deelnemers()));
create policy wijzigen on buikpijn for update using (deelnemer_id in (select current_deelnemers()));
revoke delete, update on buikpijn from bondgenoot_app;
grant update (klacht, symptoom, oorzaak, bewijs, bron, niets_doen, probleemstelling, versie, gewijzigd_op, gewijzigd_door, verwijderd_op) on buikpijn to bondgenoot_app;
