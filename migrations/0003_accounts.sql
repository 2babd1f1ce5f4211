-- A person who can log in. Retention: until erased; the audit log keeps the name that acted.
create table account (
  id uuid primary key,
  naam text not null check (length(naam) between 1 and 200),
  email text not null check (length(email) between 3 and 254),
  beheerder boolean not null default false, -- of the installation: accounts and registers, never the content of a samenwerking
  organisatie_id uuid references organisatie,
  aangemaakt_op timestamptz not null,
  geblokkeerd_op timestamptz,
  versie integer not null default 1
);
create unique index account_email on account (lower(email));
create index account_organisatie on account (organisatie_id);

create table wachtwoord (
  account_id uuid primary key references account on delete cascade,
  hash text not null, -- PHC string, argon2id
  gewijzigd_op timestamptz not null
);

create table passkey (
  id text primary key, -- credential id, base64url
  account_id uuid not null references account on delete cascade,
  publieke_sleutel bytea not null,
  teller bigint not null,
  transports text[] not null default '{}',
  naam text not null check (length(naam) between 1 and 100),
  aangemaakt_op timestamptz not null,
  gebruikt_op timestamptz
);
create index passkey_account on passkey (account_id);

-- One-time challenge of a passkey ceremony. Retention: five minutes.
create table passkey_uitdaging (
  id uuid primary key,
  uitdaging text not null,
  account_id uuid references account on delete cascade,
  verloopt_op timestamptz not null
);
create index passkey_uitdaging_account on passkey_uitdaging (account_id);

-- Retention: 12 hours after creation.
create table sessie (
  id uuid primary key,
  sleutel_hash text not null unique, -- SHA-256 of the cookie
  account_id uuid not null references account on delete cascade,
  aangemaakt_op timestamptz not null,
  gezien_op timestamptz not null,
  verloopt_op timestamptz not null,
  apparaat text not null default '' -- user agent, shortened
);
create index sessie_account on sessie (account_id);

create table toegangssleutel (
  id uuid primary key,
  sleutel_hash text not null unique, -- SHA-256 of the token
  account_id uuid not null references account on delete cascade,
  naam text not null check (length(naam) between 1 and 100),
  bereik text not null check (bereik in ('lezen', 'schrijven')),
  aangemaakt_op timestamptz not null,
  verloopt_op timestamptz not null,
  gebruikt_op timestamptz,
  ingetrokken_op timestamptz
);
create index toegangssleutel_account on toegangssleutel (account_id);

-- Failed attempts, per account name and per address. Retention: one day.
create table inlogpoging (
  id bigint generated always as identity primary key,
  kenmerk text not null, -- SHA-256 of the e-mail address or of the network address
  op timestamptz not null
);
create index inlogpoging_kenmerk on inlogpoging (kenmerk, op);

-- A link that lets its holder reset a password. Retention: one hour.
create table wachtwoordherstel (
  id uuid primary key,
  sleutel_hash text not null unique,
  account_id uuid not null references account on delete cascade,
  verloopt_op timestamptz not null,
  gebruikt_op timestamptz
);
create index wachtwoordherstel_account on wachtwoordherstel (account_id);

-- State of the installation: whether set-up is done, hash of the one-time set-up code.
create table installatie (
  id boolean primary key default true check (id),
  sleutel_hash text,
  ingericht_op timestamptz
);
insert into installatie default values;

-- Mail that must be sent, written in the transaction of the change. Retention: 30 days after sending.
create table uitgaande_mail (
  id uuid primary key,
  aan text not null,
  onderwerp text not null,
  tekst text not null,
  aangemaakt_op timestamptz not null,
  verzonden_op timestamptz,
  pogingen integer not null default 0,
  volgende_poging_op timestamptz not null,
  laatste_fout text
);

-- The answer to an earlier request with the same Idempotency-Key. Retention: 24 hours.
create table herhaalsleutel (
  account_id uuid not null,
  sleutel uuid not null,
  verzoek_hash text not null,
  status integer,
  koppen jsonb,
  antwoord text,
  op timestamptz not null,
  primary key (account_id, sleutel)
);

create function is_beheerder() returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from account where id = current_account() and beheerder and geblokkeerd_op is null) $$;

-- What logging in needs to know before anybody is logged in; each takes a secret or an address and gives one row.
create function login_gegevens(p_email text) returns table (account_id uuid, hash text, email text)
  language sql stable security definer set search_path = public as
  $$ select a.id, w.hash, a.email from account a left join wachtwoord w on w.account_id = a.id
     where lower(a.email) = lower(p_email) and a.geblokkeerd_op is null $$;
create function passkey_gegevens(p_id text) returns table (account_id uuid, publieke_sleutel bytea, teller bigint, transports text[])
  language sql stable security definer set search_path = public as
  $$ select p.account_id, p.publieke_sleutel, p.teller, p.transports from passkey p join account a on a.id = p.account_id
     where p.id = p_id and a.geblokkeerd_op is null $$;
create function herstel_gegevens(p_hash text, p_nu timestamptz) returns table (id uuid, account_id uuid)
  language sql stable security definer set search_path = public as
  $$ select h.id, h.account_id from wachtwoordherstel h join account a on a.id = h.account_id
     where h.sleutel_hash = p_hash and h.gebruikt_op is null and h.verloopt_op > p_nu and a.geblokkeerd_op is null $$;
-- Retention of what logging in leaves behind.
create function verlopen_opruimen(p_nu timestamptz) returns void language sql security definer set search_path = public as
  $$ delete from sessie where verloopt_op < p_nu;
     delete from wachtwoordherstel where verloopt_op < p_nu;
     delete from passkey_uitdaging where verloopt_op < p_nu;
     delete from inlogpoging where op < p_nu - interval '1 day' $$;
create function installatie_leeg() returns boolean language sql stable security definer set search_path = public as
  $$ select not exists (select from account) $$;

alter table account enable row level security;
alter table wachtwoord enable row level security;
alter table passkey enable row level security;
alter table passkey_uitdaging enable row level security;
alter table sessie enable row level security;
alter table toegangssleutel enable row level security;
alter table inlogpoging enable row level security;
alter table wachtwoordherstel enable row level security;
alter table installatie enable row level security;
alter table uitgaande_mail enable row level security;
alter table herhaalsleutel enable row level security;

create policy zelf on account for select using (id = current_account());
-- Only the very first account may make itself beheerder.
create policy zelf_maken on account for insert with check (id = current_account() and (not beheerder or installatie_leeg()));
create policy zelf_wijzigen on account for update using (id = current_account());
create policy beheerder on account for select using ((select is_beheerder()));
create policy beheerder_wijzigt on account for update using ((select is_beheerder()));
create policy zelf on wachtwoord using (account_id = current_account()) with check (account_id = current_account());
create policy zelf on passkey using (account_id = current_account()) with check (account_id = current_account());
create policy uitdaging on passkey_uitdaging using (true) with check (true);
create policy zelf on sessie using (account_id = current_account()) with check (account_id = current_account());
create policy zelf on toegangssleutel using (account_id = current_account()) with check (account_id = current_account());
create policy tellen on inlogpoging using (true) with check (true);
create policy aanvragen on wachtwoordherstel for insert with check (true);
create policy zelf on wachtwoordherstel for update using (account_id = current_account()) with check (account_id = current_account());
create policy zelf_lezen on wachtwoordherstel for select using (account_id = current_account());
create policy openbaar on installatie for select using (true);
create policy inrichten on installatie for update using (ingericht_op is null) with check (true);
create policy aanbieden on uitgaande_mail for insert with check (true);
create policy zelf on herhaalsleutel using (account_id = current_account()) with check (account_id = current_account());
revoke insert, delete on installatie from bondgenoot_app;
revoke update, delete on account from bondgenoot_app;
grant update (naam, geblokkeerd_op, versie) on account to bondgenoot_app;
