-- What counts of the sentences of O5: the newest judgement of each deelnemer on each sentence, also of sentences that are
-- gone, because they may come back. Row-level security of who asks applies.
create function zinsoordelen(p_samenwerking uuid) returns setof zinsoordeel language sql stable set search_path = public as
$$
  select distinct on (sleutel, deelnemer_id) * from zinsoordeel where samenwerking_id = p_samenwerking
  order by sleutel, deelnemer_id, volgorde desc
$$;
