-- Where vials stand: a named freezer, refrigerator or room with the temperatures it must keep. What is
-- out of range for longer than allowed_minutes is an excursion. Never changed: another range is another place.
create table place (
  clinic_id       uuid not null default exolog_clinic() references clinic,
  place_id        uuid not null,
  name            text not null check (length(trim(name)) between 1 and 80),
  kind            text not null check (kind in ('FREEZER', 'REFRIGERATOR', 'ROOM', 'TRANSPORT')),
  lowest_c        numeric(5, 1) not null,
  highest_c       numeric(5, 1) not null check (highest_c > lowest_c),
  allowed_minutes int  not null check (allowed_minutes between 0 and 1440),
  entered_at      timestamptz not null,
  entered_by      text not null,
  last_reading_at timestamptz,
  primary key (clinic_id, place_id)
);
create unique index place_name on place (clinic_id, lower(name));
call exolog_guard('place');
grant update (last_reading_at) on place to exolog_app;

-- The counters of a vial are what its ledger adds up to; exolog verify adds again. head: the hash of the
-- newest entry.
alter table vial add column place_id uuid;
alter table vial add column quarantined boolean not null default false;
alter table vial add column excursions int not null default 0 check (excursions >= 0);
alter table vial add column head bytea;
alter table vial add foreign key (clinic_id, place_id) references place;
grant update (place_id, quarantined, excursions, head) on vial to exolog_app;
create index vial_at_place on vial (clinic_id, place_id, received_at desc, vial_id desc);

alter table vial_entry add column place_id uuid;
alter table vial_entry add column hash bytea;
alter table vial_entry add foreign key (clinic_id, place_id) references place;
alter table vial_entry drop constraint vial_entry_kind_check;
alter table vial_entry add check (kind in ('RECEIVED', 'QUARANTINED', 'RELEASED', 'MOVED', 'OPENED', 'DRAWN',
  'ADMINISTERED', 'WASTED', 'RETURNED', 'DESTROYED', 'HOLD', 'HOLD_LIFTED', 'EXCURSION', 'EXCURSION_ASSESSED'));
create index vial_entry_at_place on vial_entry (clinic_id, place_id, at) where place_id is not null;

-- Entries written before there was a chain are chained now, as exolog.core.custody.LedgerChain does it:
-- every field with its length in bytes before it. The owner must see all clinics' rows for it.
alter table vial no force row level security;
alter table vial_entry no force row level security;
create function pg_temp.field(text) returns bytea language sql immutable
  as $$ select convert_to(octet_length(convert_to($1, 'UTF8')) || ':' || $1 || E'\n', 'UTF8') $$;
do $$
declare
  e record;
  of_vial uuid;
  prior bytea;
begin
  for e in select * from vial_entry order by clinic_id, vial_id, seq loop
    if of_vial is distinct from e.vial_id then
      of_vial := e.vial_id;
      prior := decode(repeat('00', 32), 'hex');
    end if;
    prior := sha256(prior || pg_temp.field(e.clinic_id::text) || pg_temp.field(e.vial_id::text)
      || pg_temp.field(e.seq::text) || pg_temp.field((extract(epoch from e.at) * 1000000)::bigint::text)
      || pg_temp.field(e.kind) || pg_temp.field(e.volume_ul::text) || pg_temp.field(e.left_ul::text)
      || pg_temp.field('') || pg_temp.field(e.entered_by) || pg_temp.field(e.reason));
    update vial_entry set hash = prior
     where clinic_id = e.clinic_id and vial_id = e.vial_id and seq = e.seq;
  end loop;
end $$;
update vial v set head = (select e.hash from vial_entry e
                           where e.clinic_id = v.clinic_id and e.vial_id = v.vial_id and e.seq = v.last_entry);
alter table vial force row level security;
alter table vial_entry force row level security;
alter table vial_entry alter column hash set not null;
alter table vial_entry add check (length(hash) = 32);
