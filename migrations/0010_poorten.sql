-- A gate counts what is done in closed rooms without showing what is said there: state only, never text.
create function poort_antwoorden(p_samenwerking uuid) returns table (vraag_id text, deelnemer_id uuid, status text)
  language sql stable security definer set search_path = public as
  $$ select a.vraag_id, a.deelnemer_id, a.status from antwoord a
     where a.samenwerking_id = p_samenwerking and p_samenwerking in (select current_samenwerkingen()) $$;
create function poort_hoepunten(p_samenwerking uuid) returns table (vraag_id text, deelnemer_id uuid)
  language sql stable security definer set search_path = public as
  $$ select h.vraag_id, h.deelnemer_id from hoepunt h
     where h.samenwerking_id = p_samenwerking and h.status = 'open' and p_samenwerking in (select current_samenwerkingen()) $$;
