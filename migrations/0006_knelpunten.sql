create table knelpunt (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking,
  deelnemer_id uuid not null,
  titel text not null check (length(titel) between 1 and 200),
  toelichting text not null default '' check (length(toelichting) <= 20000),
  taakveld text not null check (length(taakveld) between 1 and 100),
  letters text[] not null check (cardinality(letters) between 1 and 10), -- K3: kwetsbaarheid, kwaliteit, kosten, or an own word
  ernst integer not null check (ernst between 1 and 5),
  urgentie integer not null check (urgentie between 1 and 5),
  bewijs text not null default '' check (length(bewijs) <= 5000), -- figure or incident
  bron text not null default '' check (length(bron) <= 500),
  versie integer not null default 1,
  gewijzigd_op timestamptz not null,
  gewijzigd_door uuid not null references account,
  verwijderd_op timestamptz,
  foreign key (deelnemer_id, samenwerking_id) references deelnemer (id, samenwerking_id)
);
create index knelpunt_deelnemer on knelpunt (deelnemer_id) where verwijderd_op is null;
create index knelpunt_samenwerking on knelpunt (samenwerking_id);

alter table knelpunt enable row level security;
create policy lezen on knelpunt for select using (samenwerking_id in (select current_samenwerkingen()) and deelnemer_id in (select leesbare_deelnemers()));
create policy schrijven on knelpunt for insert with check (samenwerking_id in (select current_samenwerkingen()) and deelnemer_id in (select current_deelnemers()));
create policy wijzigen on knelpunt for update using (deelnemer_id in (select current_deelnemers()));
revoke delete, update on knelpunt from bondgenoot_app;
grant update (titel, toelichting, taakveld, letters, ernst, urgentie, bewijs, bron, versie, gewijzigd_op, gewijzigd_door, verwijderd_op) on knelpunt to bondgenoot_app;
