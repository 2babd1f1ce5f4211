-- When an account last used the pages of a samenwerking, and until where it could have read the log by then: to tell what
-- changed since the visit before. Only the account itself. Retention: one row for each, as the account.
create table bezoek (
  account_id uuid not null references account on delete cascade,
  samenwerking_id uuid not null references samenwerking,
  begonnen_op timestamptz not null, -- this visit
  laatst_op timestamptz not null, -- its last page, to a quarter of an hour
  laatst_nummer bigint not null, -- the newest line of the log by then
  vorig_op timestamptz, -- the same of the visit before; empty when there was none
  vorig_nummer bigint,
  primary key (account_id, samenwerking_id),
  check (num_nulls(vorig_op, vorig_nummer) in (0, 2))
);
create index bezoek_samenwerking on bezoek (samenwerking_id);

alter table bezoek enable row level security;
create policy lezen on bezoek for select using (account_id = current_account());
create policy schrijven on bezoek for insert with check (account_id = current_account() and samenwerking_id in (select current_samenwerkingen()));
create policy wijzigen on bezoek for update using (account_id = current_account() and samenwerking_id in (select current_samenwerkingen()));
revoke delete, update on bezoek from bondgenoot_app;
grant update (begonnen_op, laatst_op, laatst_nummer, vorig_op, vorig_nummer) on bezoek to bondgenoot_app;

-- For the right of access: also of samenwerkingen that this person left.
create function eigen_bezoeken() returns table (samenwerking text, laatst_op timestamptz, vorig_op timestamptz)
  language sql stable security definer set search_path = public as
  $$ select s.naam, b.laatst_op, b.vorig_op from bezoek b join samenwerking s on s.id = b.samenwerking_id
     where b.account_id = current_account() order by b.laatst_op, s.id $$;
