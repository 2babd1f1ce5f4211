-- Evidence goes with its decision: whoever sees a confirmed decision can open the file that proves it. Only a file that
-- was added as evidence by the same deelnemer (or for all), so that naming somebody else's file opens nothing.
create policy bewijs on bijlage for select using (
  onderwerp = 'besluit' and exists (
    select from besluit b
    where b.bijlage_id = bijlage.id and b.bevestigd_op is not null and b.samenwerking_id = bijlage.samenwerking_id
      and (bijlage.deelnemer_id is null or bijlage.deelnemer_id = b.deelnemer_id)));

alter table besluit
  add constraint bewijs_nodig check (kenmerk <> '' or bijlage_id is not null),
  add constraint een_oordeel check (bevestigd_op is null or afgewezen_op is null),
  add constraint afwijzing_met_reden check ((afgewezen_op is null and afgewezen_reden is null) or length(afgewezen_reden) between 1 and 2000);
-- Judged once: what was confirmed or refused is never judged again.
drop policy bevestigen on besluit;
create policy bevestigen on besluit for update
  using (deelnemer_id in (select current_deelnemers()) and bevestigd_op is null and afgewezen_op is null)
  with check (deelnemer_id in (select current_deelnemers()) and (bevestigd_door is null or bevestigd_door = current_account()));

alter table voorwaarde add constraint vervuld_door_iemand check ((vervuld_op is null) = (vervuld_door is null));
