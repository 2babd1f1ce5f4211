-- What moves a deelnemer, and what must be true afterwards (vraag V4): in its closed room until it is shared.
create table eindbeeld (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking,
  deelnemer_id uuid not null,
  motief text not null check (length(motief) between 1 and 5000),
  straks text not null default '' check (length(straks) <= 5000), -- what must be true afterwards
  blijft text not null default '' check (length(blijft) <= 5000), -- what must not change
  eigen_doelen text not null default '' check (length(eigen_doelen) <= 5000), -- the own plans that it serves
  versie integer not null default 1,
  gewijzigd_op timestamptz not null,
  gewijzigd_door uuid not null references account,
  foreign key (deelnemer_id, samenwerking_id) references deelnemer (id, samenwerking_id),
  unique (samenwerking_id, deelnemer_id)
);
create index eindbeeld_deelnemer on eindbeeld (deelnemer_id);

-- What a deelnemer thinks of one sentence of the joint answer to O5. The sentence itself is what was judged: when its
-- words change nobody has judged it yet, and a sentence that stays keeps what was said of it.
create table zinsoordeel (
  id uuid primary key,
  volgorde bigint generated always as identity, -- the newest counts, also of two in one moment
  samenwerking_id uuid not null references samenwerking,
  deelnemer_id uuid not null,
  zin text not null check (length(zin) between 1 and 5000),
  sleutel text not null check (sleutel ~ '^[0-9a-f]{64}$'), -- of the words, see src/eindbeelden/zinnen.ts
  oordeel text not null check (oordeel in ('eens', 'opmerking', 'oneens')),
  toelichting text not null default '' check (length(toelichting) <= 5000),
  op timestamptz not null,
  door uuid not null references account,
  foreign key (deelnemer_id, samenwerking_id) references deelnemer (id, samenwerking_id)
);
create index zinsoordeel_zin on zinsoordeel (samenwerking_id, sleutel, deelnemer_id, volgorde);
create index zinsoordeel_deelnemer on zinsoordeel (deelnemer_id);

alter table deling drop constraint deling_onderwerp_check, add constraint deling_onderwerp_check check (onderwerp in ('antwoord', 'knelpunt', 'eindbeeld'));

alter table eindbeeld enable row level security;
alter table zinsoordeel enable row level security;
create policy lezen on eindbeeld for select using (samenwerking_id in (select current_samenwerkingen()) and deelnemer_id in (select leesbare_deelnemers()));
create policy schrijven on eindbeeld for insert with check (samenwerking_id in (select current_samenwerkingen()) and deelnemer_id in (select current_deelnemers()));
create policy wijzigen on eindbeeld for update using (deelnemer_id in (select current_deelnemers()));
create policy lezen on zinsoordeel for select using (samenwerking_id in (select current_samenwerkingen()));
create policy eigen on zinsoordeel for insert with check (samenwerking_id in (select current_samenwerkingen()) and deelnemer_id in (select current_deelnemers()) and door = current_account());
revoke delete, update on eindbeeld, zinsoordeel from bondgenoot_app;
grant update (motief, straks, blijft, eigen_doelen, versie, gewijzigd_op, gewijzigd_door) on eindbeeld to bondgenoot_app;
