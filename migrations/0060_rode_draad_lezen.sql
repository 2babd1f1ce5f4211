-- The rode draad as everybody of the samenwerking sees it; the page and the poort read the same. Row-level security of who
-- asks applies: neither is a security definer.
create function draadknopen(p_samenwerking uuid)
  returns table (plaats integer, soort text, id uuid, naam text, deelnemer text, getekend integer, deelnemers integer)
  language sql stable set search_path = public as
$$
  with groep as materialized (select knelpunt_id, leidend_id, deelnemer_id from eenpijn where samenwerking_id = p_samenwerking),
  samen as (select e.leidend_id, string_agg(distinct o.naam, ', ') as namen
    from groep e join deelnemer d on d.id = e.deelnemer_id join organisatie o on o.id = d.organisatie_id group by 1),
  actief as (select id from deelnemer where samenwerking_id = p_samenwerking and status = 'actief'),
  keuze as (select alternatief_id from alternatiefkeuze where samenwerking_id = p_samenwerking order by volgorde desc limit 1),
  deelname as (select distinct on (taak_id, deelnemer_id) taak_id, keuze from taakdeelname
    where samenwerking_id = p_samenwerking order by taak_id, deelnemer_id, versie desc)
  select 1 as plaats, 'knelpunt' as soort, g.onderwerp_id as id, g.inhoud ->> 'titel' as naam,
    coalesce(e.namen, o.naam) as deelnemer,
    null::int as getekend, null::int as deelnemers
  from deling g join deelnemer d on d.id = g.deelnemer_id join organisatie o on o.id = d.organisatie_id left join samen e on e.leidend_id = g.onderwerp_id
  where g.samenwerking_id = p_samenwerking and g.onderwerp = 'knelpunt' and g.ingetrokken_op is null and d.status = 'actief'
    and g.onderwerp_id not in (select knelpunt_id from groep where knelpunt_id <> leidend_id)
  union all
  select 2, 'doel', d.id, d.naam, null,
    (select count(*)::int from nulmeting_standen(p_samenwerking) s where s.doel_id = d.id and s.getekend and s.deelnemer_id in (select id from actief)),
    (select count(*)::int from actief)
  from doel d where d.samenwerking_id = p_samenwerking and d.verwijderd_op is null
  union all
  select 3, 'alternatief', a.id, a.naam, null, null, null from alternatief a join keuze k on k.alternatief_id = a.id
  union all
  select 4, 'taak', t.id, t.naam, null, null, null from taak t
  where t.samenwerking_id = p_samenwerking and t.verwijderd_op is null
    and exists (select from deelname n where n.taak_id = t.id and n.keuze in ('in', 'later', 'opt-out'))
  order by plaats, naam, id
$$;

create function draadschakels(p_samenwerking uuid)
  returns table (id uuid, van_soort text, van_id uuid, naar_soort text, naar_id uuid)
  language sql stable set search_path = public as
$$
  select id, van_soort, van_id, naar_soort, naar_id from (
    select distinct on (coalesce(e.leidend_id, s.van_id), s.naar_id)
      s.id, s.van_soort, coalesce(e.leidend_id, s.van_id) as van_id, s.naar_soort, s.naar_id, s.gelegd_op
    from schakel s left join (select knelpunt_id, leidend_id from eenpijn where samenwerking_id = p_samenwerking) e on s.van_soort = 'knelpunt' and e.knelpunt_id = s.van_id
    where s.samenwerking_id = p_samenwerking and s.los_op is null
    order by coalesce(e.leidend_id, s.van_id), s.naar_id, s.gelegd_op, s.id) laag
  order by gelegd_op, id
$$;
