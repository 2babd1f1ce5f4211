-- Shared knelpunten that are the same pain, brought together: each stays with its owner and its text, one leads.
create table samenvoeging (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking,
  leidend_id uuid not null references knelpunt,
  reden text not null default '' check (length(reden) <= 2000),
  versie integer not null default 1,
  gewijzigd_op timestamptz not null,
  gewijzigd_door uuid not null references account,
  los_op timestamptz, -- undone
  los_door uuid references account,
  unique (id, samenwerking_id)
);
create index samenvoeging_samenwerking on samenvoeging (samenwerking_id) where los_op is null;
create index samenvoeging_leidend on samenvoeging (leidend_id);

create table samengevoegd (
  id uuid primary key,
  samenvoeging_id uuid not null,
  samenwerking_id uuid not null,
  knelpunt_id uuid not null references knelpunt,
  op timestamptz not null,
  door uuid not null references account,
  los_op timestamptz,
  los_door uuid references account,
  foreign key (samenvoeging_id, samenwerking_id) references samenvoeging (id, samenwerking_id)
);
create unique index samengevoegd_eenmaal on samengevoegd (knelpunt_id) where los_op is null; -- in one group at a time, so never in a circle
create index samengevoegd_samenvoeging on samengevoegd (samenvoeging_id) where los_op is null;
create index samengevoegd_samenwerking on samengevoegd (samenwerking_id) where los_op is null;

alter table samenvoeging enable row level security;
alter table samengevoegd enable row level security;
create policy lezen on samenvoeging for select using (samenwerking_id in (select current_samenwerkingen()));
create policy schrijven on samenvoeging for insert with check (samenwerking_id in (select current_samenwerkingen()) and gewijzigd_door = current_account()
  and exists (select from deling g where g.onderwerp = 'knelpunt' and g.onderwerp_id = leidend_id and g.samenwerking_id = samenvoeging.samenwerking_id and g.ingetrokken_op is null));
create policy wijzigen on samenvoeging for update using (samenwerking_id in (select current_samenwerkingen()) and los_op is null)
  with check (gewijzigd_door = current_account());
create policy lezen on samengevoegd for select using (samenwerking_id in (select current_samenwerkingen()));
-- Only what lies on the table of this samenwerking.
create policy schrijven on samengevoegd for insert with check (samenwerking_id in (select current_samenwerkingen()) and door = current_account()
  and exists (select from deling g where g.onderwerp = 'knelpunt' and g.onderwerp_id = knelpunt_id and g.samenwerking_id = samengevoegd.samenwerking_id and g.ingetrokken_op is null));
create policy losmaken on samengevoegd for update using (samenwerking_id in (select current_samenwerkingen()) and los_op is null)
  with check (los_door = current_account());
revoke delete, update on samenvoeging, samengevoegd from bondgenoot_app;
grant update (leidend_id, reden, versie, gewijzigd_op, gewijzigd_door, los_op, los_door) on samenvoeging to bondgenoot_app;
grant update (los_op, los_door) on samengevoegd to bondgenoot_app;

-- What counts as one pain now: at least two of a group that lie on the table, of deelnemers that take part. When the
-- leading one is taken off the table the first one that is left leads, by name when they came together.
create view eenpijn with (security_invoker = true) as
  select * from (
    select s.samenwerking_id, s.id as samenvoeging_id, m.knelpunt_id, g.deelnemer_id,
      first_value(m.knelpunt_id) over (partition by s.id order by m.knelpunt_id = s.leidend_id desc, m.op, g.inhoud ->> 'titel', m.knelpunt_id) as leidend_id,
      count(*) over (partition by s.id) as aantal
    from samenvoeging s
    join samengevoegd m on m.samenvoeging_id = s.id and m.los_op is null
    join deling g on g.onderwerp = 'knelpunt' and g.onderwerp_id = m.knelpunt_id and g.samenwerking_id = s.samenwerking_id and g.ingetrokken_op is null
    join deelnemer d on d.id = g.deelnemer_id and d.status = 'actief'
    where s.los_op is null) groep
  where aantal >= 2;
revoke insert, update, delete on eenpijn from bondgenoot_app;
