-- A consequence of the samenwerking (vraag O7): a point of our checklist that somebody worked on, or an own point.
create table gevolg (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking,
  punt text check (length(punt) <= 60), -- of the checklist in src/gevolgen/checklist.ts; null: an own point
  onderwerp text not null check (length(onderwerp) between 1 and 40),
  titel text not null check (length(titel) between 1 and 200),
  waarom text not null default '' check (length(waarom) <= 2000),
  stand text not null check (stand in ('open', 'loopt', 'klaar', 'nvt')),
  reden text not null default '' check (length(reden) <= 2000), -- why it does not apply
  eigenaar_id uuid references betrokkene,
  controledatum date,
  gecontroleerd_door text not null default '' check (length(gecontroleerd_door) <= 100), -- a role, not a person
  effect text not null default '' check (length(effect) <= 5000), -- what it means for the alternatieven
  aantekening text not null default '' check (length(aantekening) <= 20000),
  versie integer not null default 1,
  gewijzigd_op timestamptz not null,
  gewijzigd_door uuid not null references account,
  verwijderd_op timestamptz,
  unique (samenwerking_id, punt)
);
create index gevolg_eigenaar on gevolg (eigenaar_id);

alter table gevolg enable row level security;
create policy lezen on gevolg for select using (samenwerking_id in (select current_samenwerkingen()));
create policy schrijven on gevolg for insert with check (samenwerking_id in (select current_samenwerkingen()));
create policy wijzigen on gevolg for update using (samenwerking_id in (select current_samenwerkingen()));
revoke delete, update on gevolg from bondgenoot_app;
grant update (onderwerp, titel, waarom, stand, reden, eigenaar_id, controledatum, gecontroleerd_door, effect, aantekening, versie, gewijzigd_op, gewijzigd_door, verwijderd_op) on gevolg to bondgenoot_app;
