-- What lies on the table now, the newest first.
create index deling_open on deling (samenwerking_id, gedeeld_op desc, id) where ingetrokken_op is null;
