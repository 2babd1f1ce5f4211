-- Retention of everything of a samenwerking: the selection list of its archiefvormer; nothing is deleted by the application.
create table samenwerking (
  id uuid primary key,
  naam text not null check (length(naam) between 1 and 200),
  doel text not null default '' check (length(doel) <= 2000),
  startdatum date not null,
  fictief boolean not null default false,
  aangemaakt_op timestamptz not null,
  versie integer not null default 1
);

-- An organisatie in a samenwerking: invited, accepts by itself, can leave.
create table deelnemer (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking,
  organisatie_id uuid not null references organisatie,
  status text not null check (status in ('uitgenodigd', 'actief', 'geweigerd', 'vertrokken')),
  uitgenodigd_op timestamptz not null,
  toegetreden_op timestamptz,
  vertrokken_op timestamptz,
  vertrek_reden text,
  versie integer not null default 1,
  unique (samenwerking_id, organisatie_id),
  unique (id, samenwerking_id)
);
create index deelnemer_organisatie on deelnemer (organisatie_id);

-- A person in a samenwerking, in one rol; without deelnemer: for the whole.
create table betrokkene (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking,
  deelnemer_id uuid,
  account_id uuid not null references account,
  rol text not null check (rol in ('projectleider', 'bestuurder', 'gemeentesecretaris', 'contactpersoon', 'controller', 'griffier', 'raadslid', 'medewerker', 'adviseur', 'accounthouder')),
  vanaf_op timestamptz not null,
  beeindigd_op timestamptz,
  foreign key (deelnemer_id, samenwerking_id) references deelnemer (id, samenwerking_id),
  check (deelnemer_id is not null or rol in ('projectleider', 'adviseur', 'accounthouder'))
);
create unique index betrokkene_eenmaal on betrokkene (samenwerking_id, account_id, rol, deelnemer_id) nulls not distinct where beeindigd_op is null;
create index betrokkene_account on betrokkene (account_id) where beeindigd_op is null;
create index betrokkene_deelnemer on betrokkene (deelnemer_id);

-- The door of a closed room: this deelnemer lets this betrokkene of the whole read along.
create table deur (
  id uuid primary key,
  deelnemer_id uuid not null references deelnemer,
  betrokkene_id uuid not null references betrokkene,
  samenwerking_id uuid not null references samenwerking,
  geopend_op timestamptz not null,
  geopend_door uuid not null references account,
  unique (deelnemer_id, betrokkene_id)
);
create index deur_betrokkene on deur (betrokkene_id);

-- An invitation by link, for a rol in a samenwerking. Retention: until used, or 30 days after it ran out.
create table uitnodiging (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking,
  deelnemer_id uuid,
  rol text not null,
  email text not null check (length(email) between 3 and 254),
  naam text not null check (length(naam) between 1 and 200),
  sleutel_hash text not null unique,
  uitgenodigd_door uuid not null references account,
  aangemaakt_op timestamptz not null,
  verloopt_op timestamptz not null,
  gebruikt_op timestamptz,
  ingetrokken_op timestamptz,
  foreign key (deelnemer_id, samenwerking_id) references deelnemer (id, samenwerking_id),
  check (deelnemer_id is not null or rol in ('projectleider', 'adviseur', 'accounthouder'))
);
create index uitnodiging_samenwerking on uitnodiging (samenwerking_id);
create index uitnodiging_deelnemer on uitnodiging (deelnemer_id);

-- Which of the five fasen is open, closed or reopened.
create table fase_stand (
  samenwerking_id uuid not null references samenwerking,
  fase text not null check (fase in ('verkennen', 'onderzoeken', 'organiseren', 'inrichten', 'uitvoeren')),
  geopend_op timestamptz not null,
  afgesloten_op timestamptz,
  versie integer not null default 1,
  primary key (samenwerking_id, fase)
);

-- What happened at a gate; never changed afterwards.
create table poortbesluit (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking,
  fase text not null check (fase in ('verkennen', 'onderzoeken', 'organiseren', 'inrichten', 'uitvoeren')), -- the fase that was closed or reopened
  soort text not null check (soort in ('doorgaan', 'heropenen')),
  criteria jsonb not null, -- as computed at that moment
  toelichtingen jsonb not null, -- comply or explain, per soft criterion; the reason of a reopening
  door uuid not null references account,
  op timestamptz not null
);
create index poortbesluit_samenwerking on poortbesluit (samenwerking_id, op);

-- The samenwerkingen, and the deelnemers, that the acting account belongs to. Definer: they are what the policies stand on.
create function current_samenwerkingen() returns setof uuid language sql stable security definer set search_path = public as
  $$ select samenwerking_id from betrokkene where account_id = current_account() and beeindigd_op is null $$;
create function current_deelnemers() returns setof uuid language sql stable security definer set search_path = public as
  $$ select deelnemer_id from betrokkene where account_id = current_account() and beeindigd_op is null and deelnemer_id is not null $$;
-- Own rooms, and rooms of which the deelnemer opened the door for this person.
create function leesbare_deelnemers() returns setof uuid language sql stable security definer set search_path = public as
  $$ select current_deelnemers()
     union select d.deelnemer_id from deur d join betrokkene b on b.id = d.betrokkene_id
     where b.account_id = current_account() and b.beeindigd_op is null $$;
create function mede_accounts() returns setof uuid language sql stable security definer set search_path = public as
  $$ select account_id from betrokkene where samenwerking_id in (select current_samenwerkingen()) $$;

-- Everything that identifies a request, in one row: the account with its rollen.
create function betrokkenheden_van(p_account uuid) returns jsonb language sql stable security definer set search_path = public as
  $$ select coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'samenwerkingId', b.samenwerking_id, 'deelnemerId', b.deelnemer_id, 'rol', b.rol) order by b.vanaf_op, b.id), '[]')
     from betrokkene b where b.account_id = p_account and b.beeindigd_op is null $$;
create function sessie_van(p_hash text, p_nu timestamptz, p_idle interval)
  returns table (sessie_id uuid, account_id uuid, naam text, email text, beheerder boolean, gezien_op timestamptz, betrokkenheden jsonb)
  language sql stable security definer set search_path = public as
  $$ select s.id, a.id, a.naam, a.email, a.beheerder, s.gezien_op, betrokkenheden_van(a.id)
     from sessie s join account a on a.id = s.account_id
     where s.sleutel_hash = p_hash and s.verloopt_op > p_nu and s.gezien_op > p_nu - p_idle and a.geblokkeerd_op is null $$;
create function toegangssleutel_van(p_hash text, p_nu timestamptz)
  returns table (sleutel_id uuid, account_id uuid, naam text, email text, beheerder boolean, bereik text, betrokkenheden jsonb)
  language sql stable security definer set search_path = public as
  $$ select t.id, a.id, a.naam, a.email, a.beheerder, t.bereik, betrokkenheden_van(a.id)
     from toegangssleutel t join account a on a.id = t.account_id
     where t.sleutel_hash = p_hash and t.verloopt_op > p_nu and t.ingetrokken_op is null and a.geblokkeerd_op is null $$;

-- A samenwerking begins with its first deelnemer and its first betrokkenen: nobody could see it otherwise.
create function begin_samenwerking(p_samenwerking jsonb, p_deelnemer jsonb, p_rollen text[], p_nu timestamptz) returns void
  language plpgsql security definer set search_path = public as
$$
declare r text;
begin
  if current_account() is null then raise exception 'nobody acts'; end if;
  insert into samenwerking (id, naam, doel, startdatum, fictief, aangemaakt_op)
    values ((p_samenwerking->>'id')::uuid, p_samenwerking->>'naam', p_samenwerking->>'doel', (p_samenwerking->>'startdatum')::date, (p_samenwerking->>'fictief')::boolean, p_nu);
  insert into deelnemer (id, samenwerking_id, organisatie_id, status, uitgenodigd_op, toegetreden_op)
    values ((p_deelnemer->>'id')::uuid, (p_samenwerking->>'id')::uuid, (p_deelnemer->>'organisatieId')::uuid, 'actief', p_nu, p_nu);
  insert into fase_stand (samenwerking_id, fase, geopend_op) values ((p_samenwerking->>'id')::uuid, 'verkennen', p_nu);
  foreach r in array p_rollen loop
    insert into betrokkene (id, samenwerking_id, deelnemer_id, account_id, rol, vanaf_op)
      values (gen_random_uuid(), (p_samenwerking->>'id')::uuid,
        case when r in ('projectleider', 'adviseur', 'accounthouder') then null else (p_deelnemer->>'id')::uuid end,
        current_account(), r, p_nu);
  end loop;
end
$$;

create function uitnodiging_van(p_hash text, p_nu timestamptz)
  returns table (id uuid, samenwerking_id uuid, samenwerking_naam text, deelnemer_id uuid, organisatie_naam text, rol text, email text, naam text, uitgenodigd_door text, heeft_account boolean)
  language sql stable security definer set search_path = public as
  $$ select u.id, u.samenwerking_id, s.naam, u.deelnemer_id, o.naam, u.rol, u.email, u.naam, a.naam,
       exists (select from account x where lower(x.email) = lower(u.email))
     from uitnodiging u join samenwerking s on s.id = u.samenwerking_id join account a on a.id = u.uitgenodigd_door
     left join deelnemer d on d.id = u.deelnemer_id left join organisatie o on o.id = d.organisatie_id
     where u.sleutel_hash = p_hash and u.verloopt_op > p_nu and u.gebruikt_op is null and u.ingetrokken_op is null $$;

-- Accepting: the holder of the link becomes betrokkene; the first of an invited deelnemer makes it active.
create function aanvaard_uitnodiging(p_hash text, p_nu timestamptz) returns uuid
  language plpgsql security definer set search_path = public as
$$
declare u uitnodiging;
begin
  select * into u from uitnodiging where sleutel_hash = p_hash and verloopt_op > p_nu and gebruikt_op is null and ingetrokken_op is null for update;
  if u.id is null or current_account() is null then return null; end if;
  update uitnodiging set gebruikt_op = p_nu where id = u.id;
  insert into betrokkene (id, samenwerking_id, deelnemer_id, account_id, rol, vanaf_op)
    values (gen_random_uuid(), u.samenwerking_id, u.deelnemer_id, current_account(), u.rol, p_nu)
    on conflict do nothing;
  update deelnemer set status = 'actief', toegetreden_op = p_nu, versie = versie + 1
    where id = u.deelnemer_id and status = 'uitgenodigd';
  return u.samenwerking_id;
end
$$;

alter table samenwerking enable row level security;
alter table deelnemer enable row level security;
alter table betrokkene enable row level security;
alter table deur enable row level security;
alter table uitnodiging enable row level security;
alter table fase_stand enable row level security;
alter table poortbesluit enable row level security;

create policy betrokken on account for select using (id in (select mede_accounts()));
create policy betrokken on samenwerking using (id in (select current_samenwerkingen()));
create policy betrokken on deelnemer for select using (samenwerking_id in (select current_samenwerkingen()));
create policy uitnodigen on deelnemer for insert with check (samenwerking_id in (select current_samenwerkingen()) and status = 'uitgenodigd');
-- Its own people change a deelnemer; somebody of the samenwerking may withdraw an invitation that nobody took up.
create policy eigen on deelnemer for update using (id in (select current_deelnemers()) or (status = 'uitgenodigd' and samenwerking_id in (select current_samenwerkingen())))
  with check (id in (select current_deelnemers()) or (status in ('uitgenodigd', 'geweigerd') and samenwerking_id in (select current_samenwerkingen())));
create policy betrokken on betrokkene for select using (samenwerking_id in (select current_samenwerkingen()));
create policy eigen on betrokkene for update using (deelnemer_id in (select current_deelnemers()) or (deelnemer_id is null and samenwerking_id in (select current_samenwerkingen())))
  with check (beeindigd_op is not null);
create policy betrokken on deur for select using (samenwerking_id in (select current_samenwerkingen()));
create policy eigen_kamer on deur for insert with check (deelnemer_id in (select current_deelnemers()));
create policy eigen_kamer_sluiten on deur for delete using (deelnemer_id in (select current_deelnemers()));
create policy betrokken on uitnodiging for select using (samenwerking_id in (select current_samenwerkingen()));
-- For an active deelnemer only its own people invite: the room stays theirs. An invited deelnemer has nothing yet.
create policy uitnodigen on uitnodiging for insert with check (
  samenwerking_id in (select current_samenwerkingen())
  and (deelnemer_id is null or deelnemer_id in (select current_deelnemers())
    or exists (select from deelnemer d where d.id = deelnemer_id and d.status = 'uitgenodigd')));
create policy intrekken on uitnodiging for update using (samenwerking_id in (select current_samenwerkingen())) with check (ingetrokken_op is not null);
create policy betrokken on fase_stand using (samenwerking_id in (select current_samenwerkingen()));
create policy betrokken on poortbesluit for select using (samenwerking_id in (select current_samenwerkingen()));
create policy vastleggen on poortbesluit for insert with check (samenwerking_id in (select current_samenwerkingen()));
revoke insert, delete on samenwerking, betrokkene from bondgenoot_app;
revoke delete on deelnemer, fase_stand from bondgenoot_app;
revoke update, delete on poortbesluit from bondgenoot_app;
revoke update on deur from bondgenoot_app;
-- No one changes whom a row belongs to.
revoke update on betrokkene, uitnodiging, deelnemer from bondgenoot_app;
grant update (beeindigd_op) on betrokkene to bondgenoot_app;
grant update (ingetrokken_op) on uitnodiging to bondgenoot_app;
grant update (status, toegetreden_op, vertrokken_op, vertrek_reden, versie) on deelnemer to bondgenoot_app;

-- That a session or a token was used, noted while it is identified.
create function raak_sessie(p_id uuid, p_nu timestamptz) returns void language sql security definer set search_path = public as
  $$ update sessie set gezien_op = p_nu where id = p_id $$;
create function raak_toegangssleutel(p_id uuid, p_nu timestamptz) returns void language sql security definer set search_path = public as
  $$ update toegangssleutel set gebruikt_op = p_nu where id = p_id and (gebruikt_op is null or gebruikt_op < p_nu - interval '1 minute') $$;
