-- Equality of a room beside overlap of times in one constraint. A trusted extension: the owner may add it.
create extension if not exists btree_gist;

-- A booking never changes: it is superseded by another or cancelled. stands is taken away then, and only then;
-- what stands cannot overlap for a room, a practitioner or a patient, whoever writes.
create table booking (
  clinic_id       uuid not null default exolog_clinic(),
  booking_id      uuid not null,
  patient_id      uuid not null,
  course_id       uuid,
  kind            text not null check (kind in ('CONSULTATION', 'SESSION', 'FOLLOW_UP')),
  room_id         uuid not null,
  practitioner_id uuid not null,
  from_at         timestamptz not null,
  to_at           timestamptz not null check (to_at > from_at),
  note            text not null default '' check (length(note) <= 500),
  replaces        uuid,
  booked_at       timestamptz not null,
  booked_by       text not null,
  stands          boolean not null default true,
  primary key (clinic_id, booking_id),
  foreign key (clinic_id, patient_id) references patient,
  foreign key (clinic_id, course_id, patient_id) references course (clinic_id, course_id, patient_id),
  foreign key (clinic_id, room_id) references room,
  foreign key (clinic_id, practitioner_id) references practitioner,
  foreign key (clinic_id, replaces) references booking (clinic_id, booking_id),
  constraint booking_room exclude using gist
    (clinic_id with =, room_id with =, tstzrange(from_at, to_at) with &&) where (stands),
  constraint booking_practitioner exclude using gist
    (clinic_id with =, practitioner_id with =, tstzrange(from_at, to_at) with &&) where (stands),
  constraint booking_patient exclude using gist
    (clinic_id with =, patient_id with =, tstzrange(from_at, to_at) with &&) where (stands)
);
create index booking_by_time on booking (clinic_id, from_at) where stands;
create index booking_of_patient on booking (clinic_id, patient_id, from_at desc);
create index booking_of_course on booking (clinic_id, course_id) where course_id is not null;
create unique index booking_replaced_once on booking (clinic_id, replaces) where replaces is not null;
call exolog_guard('booking');
grant update (stands) on booking to exolog_app;

create table booking_end (
  clinic_id  uuid not null default exolog_clinic(),
  booking_id uuid not null,
  at         timestamptz not null,
  kind       text not null check (kind in ('MOVED', 'CANCELLED')),
  reason     text not null check (length(trim(reason)) between 1 and 500),
  ended_by   text not null,
  primary key (clinic_id, booking_id),
  foreign key (clinic_id, booking_id) references booking
);
call exolog_guard('booking_end');

-- The latest row decides: a person marked as absent may still come.
create table booking_arrival (
  clinic_id  uuid not null default exolog_clinic(),
  booking_id uuid not null,
  seq        int  not null check (seq > 0),
  state      text not null check (state in ('ARRIVED', 'NO_SHOW', 'EXPECTED')),
  at         timestamptz not null,
  noted_by   text not null,
  primary key (clinic_id, booking_id, seq),
  foreign key (clinic_id, booking_id) references booking
);
call exolog_guard('booking_arrival');

-- A feed's address is its key: only its hash is kept, and it can be revoked.
create table calendar_feed (
  clinic_id       uuid not null default exolog_clinic(),
  practitioner_id uuid not null,
  token_hash      bytea not null unique check (length(token_hash) = 32),
  made_at         timestamptz not null,
  made_by         text not null,
  revoked_at      timestamptz,
  primary key (clinic_id, token_hash),
  foreign key (clinic_id, practitioner_id) references practitioner
);
create index calendar_feed_of on calendar_feed (clinic_id, practitioner_id) where revoked_at is null;
call exolog_guard('calendar_feed');
grant update (revoked_at) on calendar_feed to exolog_app;

-- Who asks has no login: the hash alone leads to the clinic and the practitioner, and to nothing else.
call exolog_crossing('calendar_feed', 'calendar-feed', 'select');
create function exolog_calendar_feed(wanted bytea)
  returns table (clinic_id uuid, practitioner_id uuid)
  language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp
  as $$
begin
  perform set_config('exolog.crossing', 'calendar-feed', true);
  return query
    select f.clinic_id, f.practitioner_id from public.calendar_feed f
     where f.token_hash = wanted and f.revoked_at is null;
  perform set_config('exolog.crossing', '', true);
end $$;
revoke all on function exolog_calendar_feed(bytea) from public;
grant execute on function exolog_calendar_feed(bytea) to exolog_app;
