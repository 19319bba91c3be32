-- Every clinic's rows apart, from the first table on.

-- The clinic at work, or null: then row-level security shows nothing.
create function exolog_clinic() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('exolog.clinic', true), '')::uuid $$;

-- Puts a table under guard: rows of other clinics can be neither seen nor written, not even by the
-- owner (FORCE). The serving role may read and add; each migration grants more where a rule needs it.
create procedure exolog_guard(guarded regclass)
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  execute format(
    'create policy own_clinic on %s using (clinic_id = nullif(current_setting(''exolog.clinic'', true), '''')::uuid)'
    || ' with check (clinic_id = nullif(current_setting(''exolog.clinic'', true), '''')::uuid)', guarded);
  execute format('grant select, insert on %s to exolog_app', guarded);
end $$;
revoke all on procedure exolog_guard(regclass) from public;

-- A definer function must see past the guard, for one named purpose. The policy is the owner's alone
-- and holds only while the function names that purpose: the serving role gains nothing by naming it.
-- (The function names it in its body: PostgreSQL keeps a SET clause of a custom setting to superusers.)
create procedure exolog_crossing(crossed regclass, purpose text, command text)
  language plpgsql as $$
begin
  execute format(
    'create policy crossing_%s_%s on %s for %s to current_user %s (current_setting(''exolog.crossing'', true) = %L)',
    replace(purpose, '-', '_'), command, crossed, command,
    case when command = 'insert' then 'with check' else 'using' end, purpose);
end $$;
revoke all on procedure exolog_crossing(regclass, text, text) from public;
