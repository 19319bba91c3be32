-- Revoked and restored like anything that is placed and lifted: of each cause the latest row decides.
alter table passport_revocation rename column revoked to placed;
alter table passport_revocation add column cause text not null default 'HAND:0' check (cause ~ '^HAND:[0-9]+$');
alter table passport_revocation alter column cause drop default;

-- As before, and: whatever still holds the vial or its lot shows, whoever lifted another hold.
create or replace function exolog_passport(wanted_serial text, at timestamptz)
  returns table (lot_id uuid, gtin text, received_at timestamp, opened_at timestamp, on_hold boolean,
                 today date, country text, synthetic boolean)
  language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp
  as $$
#variable_conflict use_column
begin
  perform set_config('exolog.crossing', 'passport', true), set_config('synchronous_commit', 'off', true);
  return query
    with asked as (
      select v.clinic_id, v.vial_id, v.lot_id, v.gtin, v.received_at, v.opened_at,
             cardinality(v.held_by) > 0 or v.quarantined or v.excursions > 0 as on_hold
        from public.vial v
       where v.serial = wanted_serial
         and not coalesce((select r.placed from public.passport_revocation r
                            where r.clinic_id = v.clinic_id and r.vial_id = v.vial_id
                            order by r.seq desc limit 1), false)),
    counted as (
      insert into public.passport_scan (clinic_id, vial_id, day, scans)
        select a.clinic_id, a.vial_id, (at at time zone 'UTC')::date, 1 from asked a
      on conflict (clinic_id, vial_id, day) do update set scans = passport_scan.scans + 1)
    select a.lot_id, a.gtin, a.received_at at time zone c.zone, a.opened_at at time zone c.zone,
           a.on_hold or exists (select from public.lot_hold h
                                 where h.clinic_id = a.clinic_id and h.lot_id = a.lot_id and h.placed
                                   and not exists (select from public.lot_hold later
                                                    where later.clinic_id = h.clinic_id and later.lot_id = h.lot_id
                                                      and later.cause = h.cause and later.seq > h.seq)),
           (at at time zone c.zone)::date, c.country, c.synthetic
      from asked a join public.clinic c on c.clinic_id = a.clinic_id;
  perform set_config('exolog.crossing', '', true);
end $$;
