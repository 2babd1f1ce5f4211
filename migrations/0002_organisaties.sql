-- Register of municipalities: public facts, refreshed by `import gemeenten`, never deleted.
create table gemeente (
  cbs_code text primary key check (cbs_code ~ '^GM\d{4}$'),
  naam text not null,
  provincie text,
  inwoners integer check (inwoners >= 0),
  inwoners_peildatum date,
  tooi_uri text unique,
  begindatum date,
  einddatum date,
  opvolger text references gemeente
);
create index gemeente_opvolger on gemeente (opvolger);

-- National register of arrangements (ROO): public facts, refreshed by `import register`, never deleted.
create table register_regeling (
  roo_id text primary key,
  titel text not null,
  citeertitel text,
  samenwerkingsvorm text,
  doel text,
  beleidsterreinen text[] not null default '{}',
  bevoegdheidsverkrijging text[] not null default '{}',
  samenwerkingsorgaan text,
  bronhouder text,
  instellingsbesluiten text[] not null default '{}',
  datum_inwerkingtreding date,
  datum_uitwerkingtreding date,
  vorige_versie text,
  volgende_versie text,
  laatst_gezien date not null
);

create table register_deelname (
  roo_id text not null references register_regeling,
  volgnummer integer not null,
  naam text not null,
  tooi_uri text,
  toetredingsdatum date,
  uittredingsdatum date,
  verdeelsleutel text,
  bestuursorganen text[] not null default '{}',
  primary key (roo_id, volgnummer)
);
create index register_deelname_tooi on register_deelname (tooi_uri);

create table register_import (
  id uuid primary key default gen_random_uuid(),
  soort text not null check (soort in ('gemeenten', 'register')),
  bron text not null,
  sha256 text not null,
  aantallen jsonb not null,
  uitgevoerd_op timestamptz not null
);

-- An organisation that takes part in something here. Retention: as long as it takes part.
create table organisatie (
  id uuid primary key default gen_random_uuid(),
  soort text not null check (soort in ('gemeente', 'adviesbureau', 'overig')),
  naam text not null check (length(naam) between 1 and 200),
  cbs_code text unique references gemeente,
  fictief boolean not null default false,
  inwoners integer check (inwoners >= 0), -- of a fictional municipality; of a real one the register says it
  check ((cbs_code is not null) = (soort = 'gemeente' and not fictief))
);

alter table gemeente enable row level security;
alter table register_regeling enable row level security;
alter table register_deelname enable row level security;
alter table register_import enable row level security;
alter table organisatie enable row level security;
create policy openbaar on gemeente for select using (true);
create policy openbaar on register_regeling for select using (true);
create policy openbaar on register_deelname for select using (true);
create policy openbaar on register_import for select using (true);
create policy openbaar on organisatie for select using (true);
create policy ingelogd on organisatie for insert with check (current_account() is not null);
revoke insert, update, delete on gemeente, register_regeling, register_deelname, register_import from bondgenoot_app;
revoke update, delete on organisatie from bondgenoot_app;
