-- The application connects as this role: it owns nothing and cannot bypass row-level security.
do $$
begin
  if not exists (select from pg_roles where rolname = 'bondgenoot_app') then
    create role bondgenoot_app nologin;
  end if;
exception when duplicate_object then null; -- two installations on one server started at the same moment
end $$;
grant bondgenoot_app to current_user;
grant usage on schema public to bondgenoot_app;

-- Every table gives these rights unless its own migration takes them away; test/tenants.test.ts finds a table without policies.
alter default privileges in schema public grant select, insert, update, delete on tables to bondgenoot_app;
alter default privileges in schema public grant usage on sequences to bondgenoot_app;

-- Who acts, named at the start of every transaction (src/database/tenants.ts). Null: nobody has logged in.
create function current_account() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('bondgenoot.account', true), '')::uuid $$;
