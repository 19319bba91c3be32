-- What else touched the patient: the lot a lyophilisate was dissolved with, the lot of needle, cartridge
-- or device (2006/86 Annex VI asks for contact materials too). Null: not recorded, never "none".
alter table administration
  add diluent_lot text check (diluent_lot ~ '^[!-~]{1,40}$'),
  add device_lot  text check (device_lot ~ '^[!-~]{1,40}$');
create index administration_of_diluent on administration (clinic_id, diluent_lot, at) where diluent_lot is not null;
create index administration_of_device on administration (clinic_id, device_lot, at) where device_lot is not null;

-- A lot number alone may mean lots of several products.
create index lot_by_number on lot (number);
-- A maker's serial alone, as it stands on the box.
create index vial_by_maker_serial on vial (clinic_id, maker_serial) where maker_serial is not null;

-- A clinic's stop on a diluent or device lot. The latest row decides.
create table material_hold (
  clinic_id  uuid not null default exolog_clinic() references clinic,
  kind       text not null check (kind in ('DILUENT_LOT', 'DEVICE_LOT')),
  lot        text not null check (lot ~ '^[!-~]{1,40}$'),
  seq        int  not null check (seq > 0),
  at         timestamptz not null,
  placed     boolean not null,
  reason     text not null check (length(trim(reason)) between 1 and 1000),
  decided_by text not null,
  primary key (clinic_id, kind, lot, seq)
);
call exolog_guard('material_hold');

-- How far lots went beyond one clinic: counts by clinic, never a patient, a vial or a name of either.
-- Only for lots that the asking clinic keeps, since it alone recalls them for all; every use stands here.
create table lot_reach_asked (
  clinic_id uuid not null default exolog_clinic() references clinic,
  asked_at  timestamptz not null default clock_timestamp(),
  lot_ids   uuid[] not null,
  id        bigint generated always as identity,
  primary key (clinic_id, id)
);
call exolog_guard('lot_reach_asked');
revoke insert on lot_reach_asked from exolog_app;

call exolog_crossing('vial', 'lot-reach', 'select');
call exolog_crossing('administration', 'lot-reach', 'select');
call exolog_crossing('clinic', 'lot-reach', 'select');
create function exolog_lot_reach(wanted uuid[])
  returns table (clinic text, country text, own boolean, vials bigint, vials_not_empty bigint, draws bigint, patients bigint)
  language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp
  as $$
#variable_conflict use_column
declare
  asking uuid := public.exolog_clinic();
  kept   uuid[];
begin
  kept := array(select l.lot_id from public.lot l where l.lot_id = any(wanted) and l.keeper = asking);
  insert into public.lot_reach_asked (clinic_id, lot_ids) values (asking, kept);
  perform set_config('exolog.crossing', 'lot-reach', true);
  return query
    with stock as (
      select v.clinic_id, count(*) as vials, count(*) filter (where v.left_ul > 0) as not_empty
        from public.vial v where v.lot_id = any(kept) group by v.clinic_id),
    given as (
      select s.clinic_id, g.draws, g.patients
        from stock s cross join lateral (
          select count(*) as draws, count(distinct a.patient_id) as patients
            from public.administration a
           where a.clinic_id = s.clinic_id and a.lot_id = any(kept)) g)
    select c.name, c.country, c.clinic_id = asking, s.vials, s.not_empty, g.draws, g.patients
      from stock s join given g on g.clinic_id = s.clinic_id join public.clinic c on c.clinic_id = s.clinic_id
     order by 3 desc, 1;
  perform set_config('exolog.crossing', '', true);
end $$;
revoke all on function exolog_lot_reach(uuid[]) from public;
grant execute on function exolog_lot_reach(uuid[]) to exolog_app;
