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

/** The words of one field of everything in a JSON list, without the signs of JSON between them. */
const woorden = (lijst: string, veld: string) =>
  sql`(select string_agg(e ->> ${sql.lit(veld)}, ' ') from jsonb_array_elements(${sql.ref(lijst)}) e)`;

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
    concat_ws(' ', g.naam, o.naam, p.reden, ${woorden('p.scores', 'reden')}, ${woorden('p.sterktes', 'reden')}), p.id::text
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
  union all select 'gevolg', id::text, samenwerking_id, titel, concat_ws(' ', titel, waarom, effect, aantekening, reden), coalesce(punt, id::text) from gevolg where verwijderd_op is null
  union all select 'nulmeting', n.id::text, n.samenwerking_id, concat_ws(', ', d.naam, o.naam), concat_ws(' ', n.bron, n.toelichting), n.doel_id || '/nulmeting/' || n.deelnemer_id
    from nulmeting n join doel d on d.id = n.doel_id and d.verwijderd_op is null join deelnemer m on m.id = n.deelnemer_id join organisatie o on o.id = m.organisatie_id
    where not exists (select from nulmeting l where l.doel_id = n.doel_id and l.deelnemer_id = n.deelnemer_id and l.versie > n.versie)
  union all select 'taakkeuze', k.id::text, k.samenwerking_id, concat_ws(', ', t.naam, o.naam), k.toelichting, k.taak_id::text
    from taakdeelname k join taak t on t.id = k.taak_id and t.verwijderd_op is null join deelnemer m on m.id = k.deelnemer_id join organisatie o on o.id = m.organisatie_id
    where k.toelichting <> '' and not exists (select from taakdeelname l where l.taak_id = k.taak_id and l.deelnemer_id = k.deelnemer_id and l.versie > k.versie)
  union all select 'regel', id::text, samenwerking_id, naam, concat_ws(' ', naam, bron), businesscase_id || '/regels/' || coalesce(deelnemer_id::text, 'samen')
    from businesscaseregel where verwijderd_op is null
  union all select 'zelftoets', t.deelnemer_id::text, t.samenwerking_id, o.naam, concat_ws(' ', ${woorden('t.stellingen', 'toelichting')}, ${woorden('t.eigen', 'stelling')}), ''
    from zelftoets t join deelnemer m on m.id = t.deelnemer_id join organisatie o on o.id = m.organisatie_id
  union all select 'partnercriteria', c.deelnemer_id::text, c.samenwerking_id, o.naam, ${woorden('c.criteria', 'naam')}, ''
    from partnercriteria c join deelnemer m on m.id = c.deelnemer_id join organisatie o on o.id = m.organisatie_id
  union all select 'bijlage', id::text, samenwerking_id, naam, regexp_replace(naam, '[^[:alnum:]]+', ' ', 'g'), onderwerp || '/' || onderwerp_id
    from bijlage where verwijderd_op is null
  union all select 'besluit', b.id::text, b.samenwerking_id, concat_ws(', ', o.naam, nullif(b.kenmerk, '')), concat_ws(' ', b.kenmerk, b.toelichting, b.reikwijdte ->> 'taken'), b.id::text
    from besluit b join deelnemer m on m.id = b.deelnemer_id join organisatie o on o.id = m.organisatie_id
  union all select 'voorwaarde', v.id::text, v.samenwerking_id, o.naam, concat_ws(' ', v.tekst, v.eigenaar, v.vervulling), v.besluit_id::text
    from voorwaarde v join deelnemer m on m.id = v.deelnemer_id join organisatie o on o.id = m.organisatie_id
  union all select 'dossierversie', id::text, samenwerking_id, 'versie ' || nummer, reden, id::text from dossierversie where reden <> ''`;

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
