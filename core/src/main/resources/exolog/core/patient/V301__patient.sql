-- version: the newest row of person_version; name_key: its name without case and accents, to sort by.
-- A draw and a change of consent both lock this row, so that neither can miss the other.
create table patient (
  clinic_id     uuid not null default exolog_clinic() references clinic,
  patient_id    uuid not null,
  number        text not null check (number ~ '^[A-Z0-9-]{1,20}$'),
  registered_at timestamptz not null,
  name_key      text not null,
  version       int  not null default 1,
  primary key (clinic_id, patient_id)
);
create unique index patient_number on patient (clinic_id, number);
call exolog_guard('patient');
create index patient_by_name on patient (clinic_id, name_key, patient_id);
grant update (version, name_key) on patient to exolog_app;

create table person_version (
  clinic_id   uuid not null default exolog_clinic(),
  patient_id  uuid not null,
  version     int  not null check (version > 0),
  name        text not null check (length(trim(name)) between 1 and 200),
  birth_date  date not null,
  sex         text not null check (sex in ('FEMALE', 'MALE', 'OTHER', 'UNKNOWN')),
  skin_type   text check (skin_type in ('I', 'II', 'III', 'IV', 'V', 'VI')),
  email       text,
  phone       text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  reason      text not null,
  primary key (clinic_id, patient_id, version),
  foreign key (clinic_id, patient_id) references patient
);
call exolog_guard('person_version');

-- Search by the beginning of any word of the name, or of the number. A plain b-tree on words, because
-- under row-level security only leak-proof operators (=, <, >=) may use an index: LIKE and trigrams may not.
create table patient_word (
  clinic_id  uuid not null default exolog_clinic(),
  word       text not null,
  patient_id uuid not null,
  primary key (clinic_id, word, patient_id),
  foreign key (clinic_id, patient_id) references patient
);
create index patient_word_of_patient on patient_word (clinic_id, patient_id);
call exolog_guard('patient_word');
-- An index, not a record: it is rebuilt when a name is corrected.
grant delete on patient_word to exolog_app;

create table concern (
  clinic_id   uuid not null default exolog_clinic(),
  concern_id  uuid not null,
  patient_id  uuid not null,
  concern     text not null,
  severity    text not null,
  since       text not null,
  noted_at    timestamptz not null,
  noted_by    text not null,
  primary key (clinic_id, concern_id),
  foreign key (clinic_id, patient_id) references patient
);
create index concern_of_patient on concern (clinic_id, patient_id, noted_at);
call exolog_guard('concern');

alter table account add foreign key (clinic_id, patient_id) references patient;
