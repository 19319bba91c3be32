-- What must cross clinics, one narrow function each. Who signs in is noted in the clinic's own log by
-- the caller, which knows how it went; set-up is noted as the first entry of the new clinic's log.

call exolog_crossing('account', 'sign-in', 'select');
create function exolog_sign_in(wanted_login text)
  returns table (account_id uuid, clinic_id uuid, login text, password_hash text, name text, role text,
                 practitioner_id uuid, patient_id uuid, locked_until timestamptz)
  language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp
  as $$
begin
  perform set_config('exolog.crossing', 'sign-in', true);
  return query
    select a.account_id, a.clinic_id, a.login, a.password_hash, a.name, a.role, a.practitioner_id,
           a.patient_id, a.locked_until
      from public.account a where a.login = wanted_login and a.closed_at is null;
  perform set_config('exolog.crossing', '', true);
end $$;
revoke all on function exolog_sign_in(text) from public;
grant execute on function exolog_sign_in(text) to exolog_app;

-- Which clinics this database holds, and whether they are synthetic: no name, nothing of theirs.
call exolog_crossing('clinic', 'set-up', 'select');
create function exolog_clinics()
  returns table (clinic_id uuid, synthetic boolean)
  language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp
  as $$
begin
  perform set_config('exolog.crossing', 'set-up', true);
  return query select c.clinic_id, c.synthetic from public.clinic c order by c.founded_at limit 1000;
  perform set_config('exolog.crossing', '', true);
end $$;
revoke all on function exolog_clinics() from public;
grant execute on function exolog_clinics() to exolog_app;

-- A new link replaces the earlier ones; none is issued once a clinic exists.
create function exolog_issue_set_up(new_hash bytea, at timestamptz, until timestamptz) returns boolean
  language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp
  as $$
declare
  founded boolean;
begin
  perform pg_advisory_xact_lock(hashtextextended('set-up', 0));
  perform set_config('exolog.crossing', 'set-up', true);
  select exists (select 1 from public.clinic) into founded;
  perform set_config('exolog.crossing', '', true);
  if founded then
    return false;
  end if;
  delete from public.set_up_token where used_at is null;
  insert into public.set_up_token (token_hash, issued_at, expires_at) values (new_hash, at, until);
  return true;
end $$;
revoke all on function exolog_issue_set_up(bytea, timestamptz, timestamptz) from public;
grant execute on function exolog_issue_set_up(bytea, timestamptz, timestamptz) to exolog_app;

create function exolog_use_set_up(shown_hash bytea, at timestamptz) returns boolean
  language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp
  as $$
begin
  update public.set_up_token set used_at = at
   where token_hash = shown_hash and used_at is null and expires_at > at;
  return found;
end $$;
revoke all on function exolog_use_set_up(bytea, timestamptz) from public;
grant execute on function exolog_use_set_up(bytea, timestamptz) to exolog_app;
