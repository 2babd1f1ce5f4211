-- What the group intends to find out together (the intentieverklaring): one text, the taken and knelpunten that it covers,
-- its uitgangspunten, and the voorwaarden of each deelnemer. Everything lies on the table.
create table intentie (
  id uuid primary key,
  samenwerking_id uuid not null unique references samenwerking,
  bedoeling text not null check (length(bedoeling) between 1 and 20000),
  kosten text not null default '' check (length(kosten) <= 5000), -- of the research, and who pays
  vertrouwelijkheid text not null default '' check (length(vertrouwelijkheid) <= 5000),
  planning text not null default '' check (length(planning) <= 5000),
  stoppen text not null default '' check (length(stoppen) <= 5000), -- how a deelnemer leaves, and what it still pays
  versie integer not null default 1,
  gewijzigd_op timestamptz not null,
  gewijzigd_door uuid not null references account
);

-- What it covers. Taken out is kept with its day; what was withdrawn from the table or removed is not read any more.
create table intentiebereik (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking,
  taak_id uuid references taak,
  knelpunt_id uuid references knelpunt,
  op timestamptz not null,
  door uuid not null references account,
  los_op timestamptz,
  los_door uuid references account,
  check (num_nonnulls(taak_id, knelpunt_id) = 1)
);
create unique index intentiebereik_taak on intentiebereik (samenwerking_id, taak_id) where los_op is null and taak_id is not null;
create unique index intentiebereik_knelpunt on intentiebereik (samenwerking_id, knelpunt_id) where los_op is null and knelpunt_id is not null;
create index intentiebereik_taak_id on intentiebereik (taak_id);
create index intentiebereik_knelpunt_id on intentiebereik (knelpunt_id);

create table uitgangspunt (
  id uuid primary key,
  volgorde bigint generated always as identity, -- in which they are read
  samenwerking_id uuid not null references samenwerking,
  tekst text not null check (length(tekst) between 1 and 2000),
  versie integer not null default 1,
  gewijzigd_op timestamptz not null,
  gewijzigd_door uuid not null references account,
  verwijderd_op timestamptz
);
create index uitgangspunt_samenwerking on uitgangspunt (samenwerking_id) where verwijderd_op is null;

create table intentievoorwaarde (
  id uuid primary key,
  volgorde bigint generated always as identity,
  samenwerking_id uuid not null references samenwerking,
  deelnemer_id uuid not null,
  tekst text not null check (length(tekst) between 1 and 2000),
  versie integer not null default 1,
  gewijzigd_op timestamptz not null,
  gewijzigd_door uuid not null references account,
  verwijderd_op timestamptz,
  foreign key (deelnemer_id, samenwerking_id) references deelnemer (id, samenwerking_id)
);
create index intentievoorwaarde_samenwerking on intentievoorwaarde (samenwerking_id) where verwijderd_op is null;
create index intentievoorwaarde_deelnemer on intentievoorwaarde (deelnemer_id);

-- What a deelnemer thinks of the text as it read then, with that text: who signed what stays readable when it changes.
create table instemming (
  id uuid primary key,
  volgorde bigint generated always as identity, -- the newest counts, also of two in one moment
  samenwerking_id uuid not null references samenwerking,
  deelnemer_id uuid not null,
  inhoud jsonb not null, -- as intentietekst gives it
  sleutel text not null check (sleutel ~ '^[0-9a-f]{64}$'), -- of those words
  oordeel text not null check (oordeel in ('eens', 'opmerking', 'oneens')),
  toelichting text not null default '' check (length(toelichting) <= 5000),
  op timestamptz not null,
  door uuid not null references account,
  foreign key (deelnemer_id, samenwerking_id) references deelnemer (id, samenwerking_id)
);
create index instemming_samenwerking on instemming (samenwerking_id, deelnemer_id, volgorde);
create index instemming_deelnemer on instemming (deelnemer_id);

alter table intentie enable row level security;
alter table intentiebereik enable row level security;
alter table uitgangspunt enable row level security;
alter table intentievoorwaarde enable row level security;
alter table instemming enable row level security;
create policy lezen on intentie for select using (samenwerking_id in (select current_samenwerkingen()));
create policy schrijven on intentie for insert with check (samenwerking_id in (select current_samenwerkingen()) and gewijzigd_door = current_account());
create policy wijzigen on intentie for update using (samenwerking_id in (select current_samenwerkingen())) with check (gewijzigd_door = current_account());
create policy lezen on intentiebereik for select using (samenwerking_id in (select current_samenwerkingen()));
-- Only taken of this samenwerking, and knelpunten that lie on its table.
create policy schrijven on intentiebereik for insert with check (samenwerking_id in (select current_samenwerkingen()) and door = current_account()
  and (taak_id is null or exists (select from taak t where t.id = taak_id and t.samenwerking_id = intentiebereik.samenwerking_id and t.verwijderd_op is null))
  and (knelpunt_id is null or exists (select from deling g where g.onderwerp = 'knelpunt' and g.onderwerp_id = knelpunt_id and g.samenwerking_id = intentiebereik.samenwerking_id and g.ingetrokken_op is null)));
create policy losmaken on intentiebereik for update using (samenwerking_id in (select current_samenwerkingen()) and los_op is null) with check (los_door = current_account());
create policy lezen on uitgangspunt for select using (samenwerking_id in (select current_samenwerkingen()));
create policy schrijven on uitgangspunt for insert with check (samenwerking_id in (select current_samenwerkingen()) and gewijzigd_door = current_account());
create policy wijzigen on uitgangspunt for update using (samenwerking_id in (select current_samenwerkingen()) and verwijderd_op is null) with check (gewijzigd_door = current_account());
create policy lezen on intentievoorwaarde for select using (samenwerking_id in (select current_samenwerkingen()));
create policy eigen on intentievoorwaarde for insert with check (samenwerking_id in (select current_samenwerkingen()) and deelnemer_id in (select current_deelnemers()) and gewijzigd_door = current_account());
create policy wijzigen on intentievoorwaarde for update using (deelnemer_id in (select current_deelnemers()) and verwijderd_op is null) with check (gewijzigd_door = current_account());
create policy lezen on instemming for select using (samenwerking_id in (select current_samenwerkingen()));
create policy eigen on instemming for insert with check (samenwerking_id in (select current_samenwerkingen()) and deelnemer_id in (select current_deelnemers()) and door = current_account());
revoke delete, update on intentie, intentiebereik, uitgangspunt, intentievoorwaarde, instemming from bondgenoot_app;
grant update (bedoeling, kosten, vertrouwelijkheid, planning, stoppen, versie, gewijzigd_op, gewijzigd_door) on intentie to bondgenoot_app;
grant update (los_op, los_door) on intentiebereik to bondgenoot_app;
grant update (tekst, versie, gewijzigd_op, gewijzigd_door, verwijderd_op) on uitgangspunt, intentievoorwaarde to bondgenoot_app;

-- All words of the intentieverklaring as they read now: what the page shows, the document holds and a deelnemer assents
-- to. Nothing when there is no text yet. Row-level security of who asks applies.
create function intentietekst(p_samenwerking uuid) returns jsonb language sql stable set search_path = public as
$$
  select jsonb_build_object(
    'bedoeling', i.bedoeling, 'kosten', i.kosten, 'vertrouwelijkheid', i.vertrouwelijkheid, 'planning', i.planning, 'stoppen', i.stoppen,
    'taken', (select coalesce(jsonb_agg(t.naam order by t.naam collate "C"), '[]') from intentiebereik b
      join taak t on t.id = b.taak_id and t.verwijderd_op is null
      where b.samenwerking_id = i.samenwerking_id and b.los_op is null),
    'knelpunten', (select coalesce(jsonb_agg(jsonb_build_object('titel', g.inhoud ->> 'titel', 'deelnemer', o.naam) order by g.inhoud ->> 'titel' collate "C", o.naam collate "C"), '[]')
      from intentiebereik b
      join deling g on g.onderwerp = 'knelpunt' and g.onderwerp_id = b.knelpunt_id and g.samenwerking_id = b.samenwerking_id and g.ingetrokken_op is null
      join deelnemer d on d.id = g.deelnemer_id and d.status = 'actief' join organisatie o on o.id = d.organisatie_id
      where b.samenwerking_id = i.samenwerking_id and b.los_op is null),
    'uitgangspunten', (select coalesce(jsonb_agg(u.tekst order by u.volgorde), '[]') from uitgangspunt u
      where u.samenwerking_id = i.samenwerking_id and u.verwijderd_op is null),
    'voorwaarden', (select coalesce(jsonb_agg(jsonb_build_object('deelnemer', o.naam, 'tekst', v.tekst) order by o.naam collate "C", v.volgorde), '[]')
      from intentievoorwaarde v join deelnemer d on d.id = v.deelnemer_id and d.status = 'actief' join organisatie o on o.id = d.organisatie_id
      where v.samenwerking_id = i.samenwerking_id and v.verwijderd_op is null))
  from intentie i where i.samenwerking_id = p_samenwerking
$$;
create function intentiesleutel(p_samenwerking uuid) returns text language sql stable set search_path = public as
$$ select encode(sha256(convert_to(intentietekst(p_samenwerking)::text, 'UTF8')), 'hex') $$;

-- The judgement of each deelnemer that counts: of the text as it reads now, or else the newest of an earlier text.
create function instemmingen(p_samenwerking uuid)
  returns table (deelnemer_id uuid, oordeel text, toelichting text, inhoud jsonb, op timestamptz, door uuid, is_huidig boolean)
  language sql stable set search_path = public as
$$
  select distinct on (n.deelnemer_id) n.deelnemer_id, n.oordeel, n.toelichting, n.inhoud, n.op, n.door, n.sleutel = s.nu
  from instemming n cross join (select coalesce(intentiesleutel(p_samenwerking), '') as nu) s
  where n.samenwerking_id = p_samenwerking
  order by n.deelnemer_id, n.sleutel = s.nu desc, n.volgorde desc
$$;
