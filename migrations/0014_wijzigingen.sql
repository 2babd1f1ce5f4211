-- Whoever looks at a samenwerking hears at once that something changed: the name of the chain, never its content.
create or replace function schrijf_logboek(p_keten text, p_gebeurtenis text) returns void
  language plpgsql security definer set search_path = public as
$$
declare kop logboek_keten; nieuw text;
begin
  insert into logboek_keten values (p_keten, 0, repeat('0', 64)) on conflict do nothing;
  select * into kop from logboek_keten where keten = p_keten for update;
  nieuw := encode(sha256(convert_to(kop.hash || E'\n' || (kop.volgnummer + 1) || E'\n' || p_gebeurtenis, 'UTF8')), 'hex');
  insert into logboek (keten, volgnummer, gebeurtenis, vorige_hash, hash) values (p_keten, kop.volgnummer + 1, p_gebeurtenis, kop.hash, nieuw);
  update logboek_keten set volgnummer = kop.volgnummer + 1, hash = nieuw where keten = p_keten;
  perform pg_notify('bondgenoot_wijziging', p_keten);
end
$$;
