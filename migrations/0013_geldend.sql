-- What counts now, in one place for every capability that asks: row-level security of who asks stays in force.

-- The newest confirmed decision of each deelnemer, with of each of its conditions whether it is met.
create function geldende_besluiten(p_samenwerking uuid)
  returns table (deelnemer_id uuid, uitkomst text, aangehouden_tot_datum date, dossierversie integer, vervuld boolean[])
  language sql stable set search_path = public as
  $$ select distinct on (b.deelnemer_id) b.deelnemer_id, b.uitkomst, b.aangehouden_tot_datum, v.nummer,
       array(select w.vervuld_op is not null from voorwaarde w where w.besluit_id = b.id order by w.volgnummer)
     from besluit b join dossierversie v on v.id = b.dossierversie_id
     where b.samenwerking_id = p_samenwerking and b.bevestigd_op is not null
     order by b.deelnemer_id, b.volgorde desc $$;

-- The choices after a refusal in the newest round, the oldest first: those about an older text no longer count.
create function geldende_voortzettingen(p_samenwerking uuid)
  returns table (deelnemer_id uuid, zonder_deelnemer_id uuid, keuze text)
  language sql stable set search_path = public as
  $$ select z.deelnemer_id, z.zonder_deelnemer_id, z.keuze from voortzetting z
     where z.besluitronde_id = (
       select r.id from besluitronde r join dossierversie v on v.id = r.dossierversie_id
       where r.samenwerking_id = p_samenwerking order by v.nummer desc limit 1)
     order by z.volgorde $$;
