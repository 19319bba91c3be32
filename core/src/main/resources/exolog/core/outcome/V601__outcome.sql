-- A correction is a new row that names the one it supersedes; no row is superseded twice.
create table measurement (
  clinic_id      uuid not null default exolog_clinic(),
  measurement_id uuid not null,
  patient_id     uuid not null,
  course_id      uuid,
  measure        text not null,
  site           text not null,
  value          numeric not null,
  device         text not null,
  operator       text not null,
  at             timestamptz not null,
  recorded_at    timestamptz not null,
  recorded_by    text not null,
  supersedes     uuid,
  reason         text not null,
  primary key (clinic_id, measurement_id),
  foreign key (clinic_id, patient_id) references patient,
  foreign key (clinic_id, course_id, patient_id) references course (clinic_id, course_id, patient_id),
  foreign key (clinic_id, supersedes) references measurement
);
create unique index measurement_superseded_once on measurement (clinic_id, supersedes);
create index measurement_series on measurement (clinic_id, patient_id, measure, site, at);
create index measurement_timeline on measurement (clinic_id, patient_id, at desc, measurement_id desc);
create index measurement_course on measurement (clinic_id, course_id, patient_id);
call exolog_guard('measurement');
