-- What can be chosen from. Doing nothing (soort 'nul') is there from the start and cannot be left out.
create table alternatief (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking,
  naam text not null check (length(naam) between 1 and 100),
  soort text not null check (soort in ('nul', 'zelf', 'inkopen', 'licht', 'zwaar', 'anders')),
  omschrijving text not null default '' check (length(omschrijving) <= 5000),
  versie integer not null default 1,
  volgorde bigint not null generated always as identity,
  gewijzigd_op timestamptz not null,
  gewijzigd_door uuid references account, -- null: the product itself
  verwijderd_op timestamptz,
  unique (id, samenwerking_id),
  check (soort <> 'nul' or verwijderd_op is null)
);
create index alternatief_samenwerking on alternatief (samenwerking_id);
create unique index alternatief_nul on alternatief (samenwerking_id) where soort = 'nul';
create unique index alternatief_naam on alternatief (samenwerking_id, lower(naam)) where verwijderd_op is null;

-- What they are compared on, and which pain it serves.
create table criterium (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking,
  naam text not null check (length(naam) between 1 and 100),
  toelichting text not null default '' check (length(toelichting) <= 2000), -- what the worst and the best is
  dient text not null default '' check (length(dient) <= 500), -- the K3 or the knelpunten that it serves
  versie integer not null default 1,
  volgorde bigint not null generated always as identity,
  gewijzigd_op timestamptz not null,
  gewijzigd_door uuid not null references account,
  verwijderd_op timestamptz
);
create index criterium_samenwerking on criterium (samenwerking_id);
create unique index criterium_naam on criterium (samenwerking_id, lower(naam)) where verwijderd_op is null;

-- Swing points of one deelnemer, or joint ones (deelnemer_id null) for who has none of its own.
create table gewichtenblad (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking,
  deelnemer_id uuid,
  punten jsonb not null, -- [{ criteriumId, punten }], 0 to 100
  versie integer not null default 1,
  gewijzigd_op timestamptz not null,
  gewijzigd_door uuid not null references account,
  foreign key (deelnemer_id, samenwerking_id) references deelnemer (id, samenwerking_id)
);
create unique index gewichtenblad_eenmaal on gewichtenblad (samenwerking_id, deelnemer_id) nulls not distinct;
create index gewichtenblad_deelnemer on gewichtenblad (deelnemer_id);

-- A round of scoring on what was frozen: alternatives, criteria and weights as they were, with their hash.
create table scoreronde (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking,
  nummer integer not null check (nummer > 0),
  inhoud jsonb not null, -- see src/alternatieven/bevriezing.ts
  controlegetal text not null check (controlegetal ~ '^[0-9a-f]{64}$'), -- SHA-256 of the canonical content
  geopend_op timestamptz not null,
  geopend_door uuid not null references account,
  gesloten_op timestamptz,
  gesloten_door uuid references account,
  ontdooid_op timestamptz, -- from then on the content may change; the next round freezes it again
  ontdooid_door uuid references account,
  ontdooid_reden text check (length(ontdooid_reden) between 1 and 2000),
  unique (samenwerking_id, nummer),
  unique (id, samenwerking_id),
  check ((ontdooid_op is null) = (ontdooid_reden is null))
);

-- The scores of one deelnemer in one round: nobody else sees them before the round is closed.
create table scoreblad (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking,
  scoreronde_id uuid not null,
  deelnemer_id uuid not null,
  scores jsonb not null, -- [{ alternatiefId, criteriumId, score }], 1 to 10
  toelichting text not null default '' check (length(toelichting) <= 5000),
  ingeleverd_op timestamptz,
  versie integer not null default 1,
  gewijzigd_op timestamptz not null,
  gewijzigd_door uuid not null references account,
  unique (scoreronde_id, deelnemer_id),
  foreign key (scoreronde_id, samenwerking_id) references scoreronde (id, samenwerking_id),
  foreign key (deelnemer_id, samenwerking_id) references deelnemer (id, samenwerking_id)
);
create index scoreblad_samenwerking on scoreblad (samenwerking_id);
create index scoreblad_deelnemer on scoreblad (deelnemer_id);

-- Which alternative was chosen, and why. A later choice is a new row; the newest counts.
create table alternatiefkeuze (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking,
  alternatief_id uuid not null,
  scoreronde_id uuid not null,
  reden text not null check (length(reden) between 1 and 5000),
  volgorde bigint not null generated always as identity,
  vastgelegd_op timestamptz not null,
  vastgelegd_door uuid not null references account,
  unique (id, samenwerking_id),
  foreign key (alternatief_id, samenwerking_id) references alternatief (id, samenwerking_id),
  foreign key (scoreronde_id, samenwerking_id) references scoreronde (id, samenwerking_id)
);
create index alternatiefkeuze_samenwerking on alternatiefkeuze (samenwerking_id, volgorde);
create index alternatiefkeuze_alternatief on alternatiefkeuze (alternatief_id);
create index alternatiefkeuze_scoreronde on alternatiefkeuze (scoreronde_id);

-- What a deelnemer thinks of a choice; its newest counts.
create table keuzereactie (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking,
  alternatiefkeuze_id uuid not null,
  deelnemer_id uuid not null,
  oordeel text not null check (oordeel in ('eens', 'opmerking', 'oneens')),
  toelichting text not null default '' check (length(toelichting) <= 2000),
  volgorde bigint not null generated always as identity,
  op timestamptz not null,
  door uuid not null references account,
  foreign key (alternatiefkeuze_id, samenwerking_id) references alternatiefkeuze (id, samenwerking_id),
  foreign key (deelnemer_id, samenwerking_id) references deelnemer (id, samenwerking_id)
);
create index keuzereactie_keuze on keuzereactie (alternatiefkeuze_id, deelnemer_id, volgorde);
create index keuzereactie_samenwerking on keuzereactie (samenwerking_id);
create index keuzereactie_deelnemer on keuzereactie (deelnemer_id);

-- Who begins a samenwerking begins with doing nothing among the alternatives. A samenwerking that is brought in from
-- elsewhere (nobody acts) brings its own.
create function begin_met_nulvariant() returns trigger language plpgsql security definer set search_path = public as
$$
begin
  if current_account() is not null then
    insert into alternatief (id, samenwerking_id, naam, soort, gewijzigd_op)
      values (gen_random_uuid(), new.id, 'Niets doen', 'nul', new.aangemaakt_op);
  end if;
  return new;
end
$$;
create trigger nulvariant after insert on samenwerking for each row execute function begin_met_nulvariant();
insert into alternatief (id, samenwerking_id, naam, soort, gewijzigd_op)
  select gen_random_uuid(), id, 'Niets doen', 'nul', aangemaakt_op from samenwerking;

-- Frozen as long as the newest round was not thawed: criteria come before scores.
create function is_bevroren(p_samenwerking uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from scoreronde where samenwerking_id = p_samenwerking and ontdooid_op is null) $$;
create function is_scoreronde_open(p_ronde uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from scoreronde where id = p_ronde and gesloten_op is null and ontdooid_op is null) $$;
create function is_scoreronde_gesloten(p_ronde uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from scoreronde where id = p_ronde and gesloten_op is not null) $$;
-- Who handed in, never what.
create function scoreronde_inleveringen(p_samenwerking uuid) returns table (scoreronde_id uuid, deelnemer_id uuid)
  language sql stable security definer set search_path = public as
  $$ select b.scoreronde_id, b.deelnemer_id from scoreblad b
     where b.samenwerking_id = p_samenwerking and b.ingeleverd_op is not null and p_samenwerking in (select current_samenwerkingen()) $$;
-- Closing shows all scores at once: only when everybody who takes part handed in, or by the projectleider.
create function sluit_scoreronde(p_ronde uuid, p_nu timestamptz) returns boolean
  language plpgsql security definer set search_path = public as
$$
declare r scoreronde;
begin
  select * into r from scoreronde where id = p_ronde and gesloten_op is null and ontdooid_op is null
    and samenwerking_id in (select current_samenwerkingen()) for update;
  if r.id is null then return false; end if;
  if exists (
      select from jsonb_array_elements(r.inhoud -> 'deelnemers') d
      where not exists (select from scoreblad b where b.scoreronde_id = r.id and b.deelnemer_id = (d ->> 'id')::uuid and b.ingeleverd_op is not null))
    and not exists (
      select from betrokkene where account_id = current_account() and samenwerking_id = r.samenwerking_id and rol = 'projectleider' and beeindigd_op is null)
  then return false; end if;
  update scoreronde set gesloten_op = p_nu, gesloten_door = current_account() where id = r.id;
  return true;
end
$$;

alter table alternatief enable row level security;
alter table criterium enable row level security;
alter table gewichtenblad enable row level security;
alter table scoreronde enable row level security;
alter table scoreblad enable row level security;
alter table alternatiefkeuze enable row level security;
alter table keuzereactie enable row level security;

create policy lezen on alternatief for select using (samenwerking_id in (select current_samenwerkingen()));
create policy schrijven on alternatief for insert with check (samenwerking_id in (select current_samenwerkingen()) and not is_bevroren(samenwerking_id) and soort <> 'nul');
create policy wijzigen on alternatief for update using (samenwerking_id in (select current_samenwerkingen()) and not is_bevroren(samenwerking_id));
create policy lezen on criterium for select using (samenwerking_id in (select current_samenwerkingen()));
create policy schrijven on criterium for insert with check (samenwerking_id in (select current_samenwerkingen()) and not is_bevroren(samenwerking_id));
create policy wijzigen on criterium for update using (samenwerking_id in (select current_samenwerkingen()) and not is_bevroren(samenwerking_id));
create policy lezen on gewichtenblad for select using (samenwerking_id in (select current_samenwerkingen()));
create policy schrijven on gewichtenblad for insert with check (samenwerking_id in (select current_samenwerkingen()) and (deelnemer_id is null or deelnemer_id in (select current_deelnemers())) and not is_bevroren(samenwerking_id));
create policy wijzigen on gewichtenblad for update using (samenwerking_id in (select current_samenwerkingen()) and (deelnemer_id is null or deelnemer_id in (select current_deelnemers())) and not is_bevroren(samenwerking_id));
create policy lezen on scoreronde for select using (samenwerking_id in (select current_samenwerkingen()));
create policy openen on scoreronde for insert with check (samenwerking_id in (select current_samenwerkingen()) and geopend_door = current_account() and gesloten_op is null and ontdooid_op is null);
create policy ontdooien on scoreronde for update using (samenwerking_id in (select current_samenwerkingen()) and ontdooid_op is null) with check (ontdooid_door = current_account());
-- An open door does not show scores: even who may read along waits for the others.
create policy lezen on scoreblad for select using (
  deelnemer_id in (select current_deelnemers())
  or (samenwerking_id in (select current_samenwerkingen()) and ingeleverd_op is not null and is_scoreronde_gesloten(scoreronde_id)));
create policy eigen on scoreblad for insert with check (samenwerking_id in (select current_samenwerkingen()) and deelnemer_id in (select current_deelnemers()) and is_scoreronde_open(scoreronde_id));
create policy eigen_wijzigen on scoreblad for update using (deelnemer_id in (select current_deelnemers()) and is_scoreronde_open(scoreronde_id));
create policy lezen on alternatiefkeuze for select using (samenwerking_id in (select current_samenwerkingen()));
create policy vastleggen on alternatiefkeuze for insert with check (samenwerking_id in (select current_samenwerkingen()) and vastgelegd_door = current_account());
create policy lezen on keuzereactie for select using (samenwerking_id in (select current_samenwerkingen()));
create policy eigen on keuzereactie for insert with check (samenwerking_id in (select current_samenwerkingen()) and deelnemer_id in (select current_deelnemers()) and door = current_account());

revoke update, delete on alternatief, criterium, gewichtenblad, scoreronde, scoreblad, alternatiefkeuze, keuzereactie from bondgenoot_app;
grant update (naam, soort, omschrijving, versie, gewijzigd_op, gewijzigd_door, verwijderd_op) on alternatief to bondgenoot_app;
grant update (naam, toelichting, dient, versie, gewijzigd_op, gewijzigd_door, verwijderd_op) on criterium to bondgenoot_app;
grant update (punten, versie, gewijzigd_op, gewijzigd_door) on gewichtenblad to bondgenoot_app;
grant update (ontdooid_op, ontdooid_door, ontdooid_reden) on scoreronde to bondgenoot_app;
grant update (scores, toelichting, ingeleverd_op, versie, gewijzigd_op, gewijzigd_door) on scoreblad to bondgenoot_app;
