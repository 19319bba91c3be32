-- A privilege is a credential for one procedure: who gave it, its number, from when until when.
alter table credential add column procedure text check (procedure ~ '^[a-z-]{2,40}$');
alter table credential add check ((kind = 'PRIVILEGE') = (procedure is not null));
create index credential_ending on credential (clinic_id, valid_to);

create table credential_paper (
  clinic_id     uuid not null default exolog_clinic(),
  credential_id uuid not null,
  name          text not null check (length(trim(name)) between 1 and 200),
  content       bytea not null check (length(content) between 1 and 10485760),
  sha256        text not null check (sha256 = encode(sha256(content), 'hex')),
  primary key (clinic_id, credential_id),
  foreign key (clinic_id, credential_id) references credential
);
call exolog_guard('credential_paper');

-- closed_at is set once, when a room is no longer used; what was held in it keeps its name.
create table room (
  clinic_id uuid not null default exolog_clinic() references clinic,
  room_id   uuid not null,
  name      text not null check (length(trim(name)) between 1 and 100),
  opened_at timestamptz not null,
  closed_at timestamptz,
  primary key (clinic_id, room_id)
);
create unique index room_in_use on room (clinic_id, lower(name)) where closed_at is null;
call exolog_guard('room');
grant update (closed_at) on room to exolog_app;
