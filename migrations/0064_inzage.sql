-- What the installation keeps about the one who asks (AVG art. 15 and 20), also from samenwerkingen that this person left.
create index logboek_account on logboek ((gebeurtenis::jsonb ->> 'accountId'));

create function eigen_rollen()
  returns table (samenwerking text, organisatie text, rol text, vanaf_op timestamptz, beeindigd_op timestamptz)
  language sql stable security definer set search_path = public as
  $$ select s.naam, o.naam, b.rol, b.vanaf_op, b.beeindigd_op
     from betrokkene b join samenwerking s on s.id = b.samenwerking_id
     left join deelnemer d on d.id = b.deelnemer_id left join organisatie o on o.id = d.organisatie_id
     where b.account_id = current_account() order by b.vanaf_op, b.id $$;

-- That somebody did it, and what; not the facts of it: those belong to a room that may be closed to this person by now.
create function eigen_handelingen() returns table (op text, samenwerking text, operatie text, soort text, rollen jsonb)
  language sql stable security definer set search_path = public as
  $$ select l.gebeurtenis::jsonb ->> 'op', s.naam, l.gebeurtenis::jsonb ->> 'operatie',
            l.gebeurtenis::jsonb -> 'onderwerp' ->> 'soort', l.gebeurtenis::jsonb -> 'rollen'
     from logboek l left join samenwerking s on s.id = l.samenwerking_id
     where l.gebeurtenis::jsonb ->> 'accountId' = current_account()::text order by 1, l.keten, l.volgnummer $$;

create function eigen_uitnodigingen() returns table (samenwerking text, rol text, verstuurd_op timestamptz)
  language sql stable security definer set search_path = public as
  $$ select s.naam, u.rol, u.aangemaakt_op from uitnodiging u join samenwerking s on s.id = u.samenwerking_id
     where lower(u.email) = (select lower(email) from account where id = current_account()) order by u.aangemaakt_op, u.id $$;
