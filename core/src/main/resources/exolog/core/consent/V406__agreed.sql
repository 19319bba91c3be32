-- Whether a patient's latest word on a scope is a signature. Every statement that reads what was allowed
-- for one purpose (a photograph, an export, a count) asks it in its own snapshot: from the moment a
-- withdrawal is on disk the next read has nothing. Not for TREATMENT, which is asked by product and route.
-- An older text's signature still allows what was taken under it; a new act needs one to the text in force.
create function exolog_agreed(patient uuid, wanted text) returns boolean
  language sql stable
  as $$
  select coalesce((select c.state = 'SIGNED'
                     from consent c
                    where c.clinic_id = exolog_clinic() and c.patient_id = patient
                      and c.scope = wanted and wanted <> 'TREATMENT'
                    order by c.seq desc limit 1), false)
$$;
revoke all on function exolog_agreed(uuid, text) from public;
grant execute on function exolog_agreed(uuid, text) to exolog_app;
