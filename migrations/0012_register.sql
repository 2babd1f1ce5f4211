-- All that the national register (ROO) says of an arrangement: our own registration of one must be able to say the same.
-- `uit_register_sinds`: the import in which it was no longer there; its row stays.
alter table register_regeling
  add vorm_afkorting text,
  add samenwerkingsorgaan_tooi text,
  add archiefzorgdrager text,
  add registratiehouder text,
  add taalcode text,
  add wettelijke_grondslagen jsonb not null default '[]',
  add bevoegdheden jsonb not null default '[]',
  add afwijking_regeling text,
  add begrotingsdag_tekst text,
  add laatste_mutatie date,
  add uit_register_sinds date,
  drop laatst_gezien;

alter table register_deelname add systeem_id text;

-- Which edition of the list it was, and what it changed, so that a later question 'since when' has an answer.
alter table register_import
  add volgnummer integer,
  add gepubliceerd_op date,
  add verschil jsonb not null default '{}';
