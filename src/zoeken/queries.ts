import { sql } from 'kysely';
import type { Database } from '#src/database/database.ts';
import type { Treffersoort } from './endpoints.ts';

type Treffer = {
  soort: Treffersoort;
  id: string;
  samenwerkingId: string;
  samenwerking: string;
  titel: string;
  fragment: string;
  sleutel: string;
};

/** Everything with words in it; row-level security leaves out what the acting account may not see. */
const bronnen = sql`
  select 'antwoord' as soort, id::text, samenwerking_id, vraag_id as titel, tekst, vraag_id || coalesce('?deelnemerId=' || deelnemer_id, '') as sleutel from antwoord
  union all select 'buikpijn', id::text, samenwerking_id, left(coalesce(nullif(probleemstelling, ''), klacht), 200), concat_ws(' ', klacht, symptoom, oorzaak, bewijs, bron, niets_doen, probleemstelling), id::text from buikpijn where verwijderd_op is null
  union all select 'knelpunt', id::text, samenwerking_id, titel, concat_ws(' ', titel, toelichting, taakveld, bewijs, bron), id::text from knelpunt where verwijderd_op is null
  union all select 'functie', id::text, samenwerking_id, naam, concat_ws(' ', naam, taakveld), id::text from functie where verwijderd_op is null
  union all select 'deling', l.id::text, l.samenwerking_id, coalesce(l.inhoud ->> 'titel', l.inhoud ->> 'naam', l.inhoud ->> 'vraagId', 'eindbeeld') || ' (' || o.naam || ')', concat_ws(' ', l.inhoud ->> 'titel', l.inhoud ->> 'naam', l.inhoud ->> 'toelichting', l.inhoud ->> 'tekst', l.inhoud ->> 'bewijs', l.inhoud ->> 'motief', l.inhoud ->> 'straks', l.inhoud ->> 'blijft', l.inhoud ->> 'eigenDoelen'), l.id::text
    from deling l join deelnemer d on d.id = l.deelnemer_id join organisatie o on o.id = d.organisatie_id where l.ingetrokken_op is null
  union all select 'hoepunt', id::text, samenwerking_id, vraag_id, tekst, vraag_id from hoepunt
  union all select 'opmerking', id::text, samenwerking_id, onderwerp_id, tekst, onderwerp || '/' || onderwerp_id from opmerking
  union all select 'alternatief', id::text, samenwerking_id, naam, concat_ws(' ', naam, omschrijving), id::text from alternatief where verwijderd_op is null
  union all select 'criterium', id::text, samenwerking_id, naam, concat_ws(' ', naam, toelichting, dient), id::text from criterium where verwijderd_op is null
  union all select 'alternatiefkeuze', id::text, samenwerking_id, left(reden, 80), reden, scoreronde_id::text from alternatiefkeuze
  union all select 'scoreblad', id::text, samenwerking_id, left(toelichting, 80), toelichting, scoreronde_id::text from scoreblad where toelichting <> ''
  union all select 'partner', p.id::text, p.samenwerking_id, coalesce(g.naam, o.naam),
    concat_ws(' ', g.naam, o.naam, p.reden, jsonb_path_query_array(p.scores, '$[*].reden')::text, jsonb_path_query_array(p.sterktes, '$[*].reden')::text), p.id::text
    from partner p left join gemeente g on g.cbs_code = p.cbs_code left join organisatie o on o.id = p.organisatie_id where p.verwijderd_op is null
  union all select 'eindbeeld', e.id::text, e.samenwerking_id, o.naam, concat_ws(' ', e.motief, e.straks, e.blijft, e.eigen_doelen), ''
    from eindbeeld e join deelnemer d on d.id = e.deelnemer_id join organisatie o on o.id = d.organisatie_id
  union all select 'onderbouwing', b.id::text, b.samenwerking_id, l.inhoud ->> 'titel', concat_ws(' ', b.redenering, b.blijft, b.alternatief), b.knelpunt_id::text
    from onderbouwing b join deling l on l.onderwerp = 'knelpunt' and l.onderwerp_id = b.knelpunt_id and l.ingetrokken_op is null
  union all select 'intentie', id::text, samenwerking_id, left(bedoeling, 80), concat_ws(' ', bedoeling, kosten, vertrouwelijkheid, planning, stoppen), '' from intentie
  union all select 'uitgangspunt', id::text, samenwerking_id, left(tekst, 80), tekst, '' from uitgangspunt where verwijderd_op is null
  union all select 'intentievoorwaarde', v.id::text, v.samenwerking_id, o.naam, v.tekst, ''
    from intentievoorwaarde v join deelnemer d on d.id = v.deelnemer_id and d.status = 'actief' join organisatie o on o.id = d.organisatie_id where v.verwijderd_op is null
  union all select 'samenvoeging', id::text, samenwerking_id, left(reden, 80), reden, id::text from samenvoeging where los_op is null and reden <> ''
  union all select 'doel', id::text, samenwerking_id, naam, concat_ws(' ', naam, definitie, bron, eigenaar), id::text from doel where verwijderd_op is null
  union all select 'taak', id::text, samenwerking_id, naam, concat_ws(' ', naam, omschrijving, taakveld, uitvoerder, grondslag), id::text from taak where verwijderd_op is null
  union all select 'gevolg', id::text, samenwerking_id, titel, concat_ws(' ', titel, waarom, effect, aantekening, reden), coalesce(punt, id::text) from gevolg where verwijderd_op is null`;

export async function listTreffers(
  db: Database,
  { zoek, samenwerkingId }: { zoek: string; samenwerkingId?: string | undefined },
  { limit, offset }: { limit: number; offset: number },
) {
  const { rows } = await sql<Treffer & { total: number }>`
    with vraag as (select websearch_to_tsquery('dutch', ${zoek}) as q),
    gevonden as (
      select b.*, ts_rank(to_tsvector('dutch', b.tekst), v.q) as rang, v.q
      from (${bronnen}) b cross join vraag v
      where to_tsvector('dutch', b.tekst) @@ v.q and (${samenwerkingId ?? null}::uuid is null or b.samenwerking_id = ${samenwerkingId ?? null}::uuid))
    select g.soort, g.id, g.samenwerking_id, s.naam as samenwerking, g.titel, g.sleutel,
      ts_headline('dutch', g.tekst, g.q, 'MaxWords=30, MinWords=10, StartSel="", StopSel=""') as fragment, count(*) over () as total
    from gevonden g join samenwerking s on s.id = g.samenwerking_id
    order by g.rang desc, g.id limit ${limit} offset ${offset}`.execute(db);
  return { items: rows, total: rows[0]?.total ?? 0 };
}
