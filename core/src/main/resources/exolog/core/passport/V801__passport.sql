-- How often a passport was opened on a day: no address, no person.
create table passport_scan (
  clinic_id uuid not null,
  vial_id   uuid not null,
  day       date not null,
  scans     int  not null check (scans > 0),
  primary key (clinic_id, vial_id, day),
  foreign key (clinic_id, vial_id) references vial
);
call exolog_guard('passport_scan');
revoke insert on passport_scan from exolog_app;

-- Anonymous, by a serial nobody can guess: what custody knows of the vial, without volume, people or
-- the clinic's name. Its country says whose law is shown first; whether it is a demonstration, so that
-- an invented vial is never taken for a real one. Counts the scan.
call exolog_crossing('vial', 'passport', 'select');
call exolog_crossing('clinic', 'passport', 'select');
call exolog_crossing('lot_hold', 'passport', 'select');
call exolog_crossing('passport_scan', 'passport', 'select');
call exolog_crossing('passport_scan', 'passport', 'insert');
call exolog_crossing('passport_scan', 'passport', 'update');
create function exolog_passport(wanted_serial text, at timestamptz)
  returns table (lot_id uuid, received_on date, opened_on date, on_hold boolean, today date,
                 country text, synthetic boolean)
  language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp
  as $$
#variable_conflict use_column
begin
  perform set_config('exolog.crossing', 'passport', true);
  insert into public.passport_scan (clinic_id, vial_id, day, scans)
    select v.clinic_id, v.vial_id, (at at time zone 'UTC')::date, 1
      from public.vial v where v.serial = wanted_serial
    on conflict (clinic_id, vial_id, day) do update set scans = passport_scan.scans + 1;
  return query
    select v.lot_id, (v.received_at at time zone c.zone)::date, (v.opened_at at time zone c.zone)::date,
           v.on_hold or coalesce((select h.placed from public.lot_hold h
                                   where h.clinic_id = v.clinic_id and h.lot_id = v.lot_id
                                   order by h.seq desc limit 1), false),
           (at at time zone c.zone)::date, c.country, c.synthetic
      from public.vial v join public.clinic c on c.clinic_id = v.clinic_id
     where v.serial = wanted_serial;
  perform set_config('exolog.crossing', '', true);
end $$;
revoke all on function exolog_passport(text, timestamptz) from public;
grant execute on function exolog_passport(text, timestamptz) to exolog_app;
