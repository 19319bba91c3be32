-- One act: all rows of a form, or none. Its draws are one a vial, so that (once_key, vial_id) is a draw; an
-- administration is what one draw gave at one site, depth and device; a point says where exactly.
-- recorded_at stands where something was given before it could be recorded.
alter table administration
  add seq         int not null default 1 check (seq > 0),
  add recorded_at timestamptz,
  add device      text check (length(device) between 1 and 60);
drop index administration_once;
create unique index administration_once on administration (clinic_id, once_key, seq);

-- Places are fractions of the region's own box. Points without a count were not counted; older administrations
-- have no row here.
create table administration_point (
  clinic_id         uuid not null default exolog_clinic(),
  administration_id uuid not null,
  row_number        int  not null check (row_number > 0),
  region            text not null check (region ~ '^[a-z-]{1,40}$'),
  points            int  check (points between 1 and 1000),
  across            double precision check (across between 0 and 1),
  down              double precision check (down between 0 and 1),
  volume_ul         int  not null check (volume_ul between 1 and 20000),
  primary key (clinic_id, administration_id, row_number),
  foreign key (clinic_id, administration_id) references administration,
  check ((across is null) = (down is null)),
  check (across is null or points = 1)
);
call exolog_guard('administration_point');

-- A site's rows may add up to more than one row may have.
alter table administration
  drop constraint administration_volume_ul_check,
  add constraint administration_volume_ul_check check (volume_ul between 1 and 4000000);

-- As before, but an act counts each vial once.
create or replace function exolog_lot_reach(wanted uuid[])
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
          select count(distinct (a.once_key, a.vial_id)) as draws, count(distinct a.patient_id) as patients
            from public.administration a
           where a.clinic_id = s.clinic_id and a.lot_id = any(kept)) g)
    select c.name, c.country, c.clinic_id = asking, s.vials, s.not_empty, g.draws, g.patients
      from stock s join given g on g.clinic_id = s.clinic_id join public.clinic c on c.clinic_id = s.clinic_id
     order by 3 desc, 1;
  perform set_config('exolog.crossing', '', true);
end $$;
