-- A passport is taken from the public, or given back, with a reason. The latest row decides.
create table passport_revocation (
  clinic_id  uuid not null default exolog_clinic(),
  vial_id    uuid not null,
  seq        int  not null check (seq > 0),
  at         timestamptz not null,
  revoked    boolean not null,
  reason     text not null check (length(trim(reason)) between 1 and 1000),
  decided_by text not null,
  primary key (clinic_id, vial_id, seq),
  foreign key (clinic_id, vial_id) references vial
);
call exolog_guard('passport_revocation');
call exolog_crossing('passport_revocation', 'passport', 'select');

-- Where anyone reports a reaction. Shared by all clinics; a change is a new row in a new migration.
-- last_reviewed is empty until a person has opened the address and says so: all of these are still to be opened.
create table reaction_report (
  jurisdiction  text not null references jurisdiction,
  valid_from    date not null,
  authority     text not null,
  address       text not null check (address ~ '^https://[!-~]+$'),
  last_reviewed date,
  primary key (jurisdiction, valid_from)
);
grant select on reaction_report to exolog_app;
insert into reaction_report (jurisdiction, valid_from, authority, address) values
  ('US', '2019-01-01', 'the FDA (MedWatch)', 'https://www.fda.gov/medwatch'),
  ('GB', '2019-01-01', 'the MHRA (Yellow Card)', 'https://yellowcard.mhra.gov.uk'),
  ('EU', '2019-01-01', 'the medicines authority of your country; the European Medicines Agency lists them', 'https://www.ema.europa.eu'),
  ('DE', '2019-01-01', 'the federal authorities (BfArM and Paul-Ehrlich-Institut)', 'https://nebenwirkungen.bund.de'),
  ('FR', '2019-01-01', 'the health authorities (Signalement)', 'https://signalement.social-sante.gouv.fr'),
  ('ES', '2019-01-01', 'the AEMPS (NotificaRAM)', 'https://www.notificaram.es'),
  ('IT', '2019-01-01', 'the AIFA', 'https://www.aifa.gov.it'),
  ('NL', '2019-01-01', 'Lareb', 'https://www.lareb.nl'),
  ('AT', '2019-01-01', 'the BASG', 'https://nebenwirkung.basg.gv.at'),
  ('BE', '2019-01-01', 'the FAMHP', 'https://www.famhp.be'),
  ('IE', '2019-01-01', 'the HPRA', 'https://www.hpra.ie'),
  ('DK', '2019-01-01', 'the Danish Medicines Agency', 'https://www.meldenbivirkning.dk'),
  ('SE', '2019-01-01', 'the Swedish Medical Products Agency', 'https://www.lakemedelsverket.se'),
  ('FI', '2019-01-01', 'Fimea', 'https://www.fimea.fi'),
  ('PT', '2019-01-01', 'INFARMED', 'https://www.infarmed.pt'),
  ('KR', '2019-01-01', 'the Korea Institute of Drug Safety', 'https://www.drugsafe.or.kr'),
  ('JP', '2019-01-01', 'the PMDA', 'https://www.pmda.go.jp'),
  ('TW', '2019-01-01', 'the Taiwan Drug Relief Foundation', 'https://www.tdrf.org.tw'),
  ('SA', '2019-01-01', 'the Saudi FDA', 'https://www.sfda.gov.sa');

-- As before, and: nothing of a revoked vial, so that it is answered as an unknown number is; the maker's
-- GTIN, for the address on the label; a vial in quarantine or out of the cold is on hold; the hour of custody in the clinic's zone. The count of a scan may
-- be lost with the machine: nobody waits for its disk.
drop function exolog_passport(text, timestamptz);
create function exolog_passport(wanted_serial text, at timestamptz)
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
             v.on_hold or v.quarantined or v.excursions > 0 as on_hold
        from public.vial v
       where v.serial = wanted_serial
         and not coalesce((select r.revoked from public.passport_revocation r
                            where r.clinic_id = v.clinic_id and r.vial_id = v.vial_id
                            order by r.seq desc limit 1), false)),
    counted as (
      insert into public.passport_scan (clinic_id, vial_id, day, scans)
        select a.clinic_id, a.vial_id, (at at time zone 'UTC')::date, 1 from asked a
      on conflict (clinic_id, vial_id, day) do update set scans = passport_scan.scans + 1)
    select a.lot_id, a.gtin, a.received_at at time zone c.zone, a.opened_at at time zone c.zone,
           a.on_hold or coalesce((select h.placed from public.lot_hold h
                                   where h.clinic_id = a.clinic_id and h.lot_id = a.lot_id
                                   order by h.seq desc limit 1), false),
           (at at time zone c.zone)::date, c.country, c.synthetic
      from asked a join public.clinic c on c.clinic_id = a.clinic_id;
  perform set_config('exolog.crossing', '', true);
end $$;
revoke all on function exolog_passport(text, timestamptz) from public;
grant execute on function exolog_passport(text, timestamptz) to exolog_app;
