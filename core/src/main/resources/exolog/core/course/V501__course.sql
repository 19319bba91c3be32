-- sessions_held counts up and gives each session its number; nothing else of a course ever changes.
create table course (
  clinic_id        uuid not null default exolog_clinic(),
  course_id        uuid not null,
  patient_id       uuid not null,
  consultation_id  uuid,
  concern          text not null,
  product_id       uuid not null references product,
  route            text not null,
  sessions_planned int  not null check (sessions_planned between 1 and 60),
  interval_days    int  not null check (interval_days between 1 and 365),
  opened_at        timestamptz not null,
  opened_by        text not null,
  sessions_held    int  not null default 0,
  primary key (clinic_id, course_id),
  unique (clinic_id, course_id, patient_id),
  foreign key (clinic_id, patient_id) references patient
);
create index course_of_patient on course (clinic_id, patient_id, opened_at desc, course_id desc);
create unique index course_of_consultation on course (clinic_id, consultation_id);
create index course_product on course (product_id);
call exolog_guard('course');
grant update (sessions_held) on course to exolog_app;

create table course_end (
  clinic_id uuid not null default exolog_clinic(),
  course_id uuid not null,
  at        timestamptz not null,
  reason    text not null check (length(trim(reason)) between 1 and 1000),
  ended_by  text not null,
  primary key (clinic_id, course_id),
  foreign key (clinic_id, course_id) references course
);
call exolog_guard('course_end');

create table session (
  clinic_id       uuid not null default exolog_clinic(),
  session_id      uuid not null,
  course_id       uuid not null,
  patient_id      uuid not null,
  number          int  not null check (number > 0),
  practitioner_id uuid not null,
  held_at         timestamptz not null,
  note            text not null,
  primary key (clinic_id, session_id),
  unique (clinic_id, session_id, patient_id),
  unique (clinic_id, course_id, number),
  foreign key (clinic_id, course_id, patient_id) references course (clinic_id, course_id, patient_id),
  foreign key (clinic_id, practitioner_id) references practitioner
);
create index session_timeline on session (clinic_id, patient_id, held_at desc, session_id desc);
create index session_practitioner on session (clinic_id, practitioner_id);
call exolog_guard('session');

-- once_key comes with the form: a second press of the same button finds the first receipt.
create table administration (
  clinic_id         uuid not null default exolog_clinic(),
  administration_id uuid not null,
  once_key          uuid not null,
  session_id        uuid not null,
  patient_id        uuid not null,
  vial_id           uuid not null,
  lot_id            uuid not null references lot,
  site              text not null,
  route             text not null,
  depth_um          int  check (depth_um between 1 and 10000),
  volume_ul         int  not null check (volume_ul between 1 and 20000),
  relative_dose     double precision not null check (relative_dose > 0 and relative_dose <= 10),
  left_ul           int  not null check (left_ul >= 0),
  at                timestamptz not null,
  given_by          text not null,
  primary key (clinic_id, administration_id),
  foreign key (clinic_id, session_id, patient_id) references session (clinic_id, session_id, patient_id),
  foreign key (clinic_id, vial_id) references vial
);
create unique index administration_once on administration (clinic_id, once_key);
create index administration_of_session on administration (clinic_id, session_id, at);
create index administration_of_vial on administration (clinic_id, vial_id, at);
create index administration_of_lot on administration (clinic_id, lot_id, at);
create index administration_of_patient on administration (clinic_id, patient_id, at desc, administration_id desc);
call exolog_guard('administration');
