-- Append-only, hash-chained: one chain per samenwerking and one for the installation. Retention: as the samenwerking.
create table logboek_keten (
  keten text primary key, -- id of the samenwerking, or 'installatie'
  volgnummer bigint not null,
  hash text not null
);

create table logboek (
  keten text not null,
  volgnummer bigint not null,
  gebeurtenis text not null, -- canonical JSON as hashed; every other column is derived from it
  vorige_hash text not null,
  hash text not null,
  samenwerking_id uuid generated always as ((gebeurtenis::jsonb ->> 'samenwerkingId')::uuid) stored,
  deelnemer_id uuid generated always as ((gebeurtenis::jsonb ->> 'deelnemerId')::uuid) stored,
  prive boolean generated always as ((gebeurtenis::jsonb ->> 'prive')::boolean) stored,
  primary key (keten, volgnummer)
);
create index logboek_samenwerking on logboek (samenwerking_id, volgnummer desc);

-- The only way in. The row lock on the head of the chain puts writers of one samenwerking in order.
create function schrijf_logboek(p_keten text, p_gebeurtenis text) returns void
  language plpgsql security definer set search_path = public as
$$
declare kop logboek_keten; nieuw text;
begin
  insert into logboek_keten values (p_keten, 0, repeat('0', 64)) on conflict do nothing;
  select * into kop from logboek_keten where keten = p_keten for update;
  nieuw := encode(sha256(convert_to(kop.hash || E'\n' || (kop.volgnummer + 1) || E'\n' || p_gebeurtenis, 'UTF8')), 'hex');
  insert into logboek (keten, volgnummer, gebeurtenis, vorige_hash, hash) values (p_keten, kop.volgnummer + 1, p_gebeurtenis, kop.hash, nieuw);
  update logboek_keten set volgnummer = kop.volgnummer + 1, hash = nieuw where keten = p_keten;
end
$$;

alter table logboek_keten enable row level security;
alter table logboek enable row level security;
-- What happened in a closed room stays there.
create policy betrokken on logboek for select using (
  (samenwerking_id in (select current_samenwerkingen()) and (not prive or deelnemer_id in (select leesbare_deelnemers())))
  or (samenwerking_id is null and (select is_beheerder())));
revoke all on logboek_keten from bondgenoot_app;
revoke insert, update, delete on logboek from bondgenoot_app;
