-- A link of the golden thread: from a shared knelpunt to a doel, from a doel to a taak or the alternatief that was chosen.
create table schakel (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking,
  van_soort text not null check (van_soort in ('knelpunt', 'doel')),
  van_id uuid not null, -- of a knelpunt that was shared: its own id, which stays the same when it is shared again
  naar_soort text not null check (naar_soort in ('doel', 'taak', 'alternatief')),
  naar_id uuid not null,
  gelegd_op timestamptz not null,
  gelegd_door uuid not null references account,
  los_op timestamptz,
  los_door uuid references account,
  check ((van_soort = 'knelpunt') = (naar_soort = 'doel'))
);
create index schakel_samenwerking on schakel (samenwerking_id) where los_op is null;
create unique index schakel_eenmaal on schakel (van_id, naar_id) where los_op is null;

alter table schakel enable row level security;
create policy lezen on schakel for select using (samenwerking_id in (select current_samenwerkingen()));
create policy leggen on schakel for insert with check (samenwerking_id in (select current_samenwerkingen()) and gelegd_door = current_account());
create policy losmaken on schakel for update using (samenwerking_id in (select current_samenwerkingen()) and los_op is null)
  with check (los_door = current_account());
revoke update, delete on schakel from bondgenoot_app;
grant update (los_op, los_door) on schakel to bondgenoot_app;
