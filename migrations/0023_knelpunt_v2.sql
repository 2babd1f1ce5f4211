-- V2 of the method, per knelpunt: can collaboration help, why, and what else could.
alter table knelpunt
  add column helpt text check (helpt in ('ja', 'deels', 'nee')), -- null: not yet judged
  add column waarom text not null default '' check (length(waarom) <= 5000),
  add column alternatief text not null default '' check (length(alternatief) <= 5000);
grant update (helpt, waarom, alternatief) on knelpunt to bondgenoot_app;
