-- A logger's file as it came, under its fingerprint. exolog verify computes it again.
create table logger_file (
  clinic_id  uuid not null default exolog_clinic(),
  sha256     bytea not null check (length(sha256) = 32),
  place_id   uuid not null,
  name       text not null check (length(name) between 1 and 200),
  content    bytea not null,
  entered_at timestamptz not null,
  entered_by text not null,
  primary key (clinic_id, sha256),
  foreign key (clinic_id, place_id) references place
);
call exolog_guard('logger_file');

create table place_reading (
  clinic_id  uuid not null default exolog_clinic(),
  place_id   uuid not null,
  at         timestamptz not null,
  celsius    numeric(5, 2) not null check (celsius between -273.15 and 150),
  file       bytea,
  entered_at timestamptz not null,
  entered_by text not null,
  primary key (clinic_id, place_id, at),
  foreign key (clinic_id, place_id) references place,
  foreign key (clinic_id, file) references logger_file
);
call exolog_guard('place_reading');

-- Grows while its place stays out of range and nobody has assessed it; after that a new one begins.
create table excursion (
  clinic_id    uuid not null default exolog_clinic(),
  excursion_id uuid not null,
  place_id     uuid not null,
  began        timestamptz not null,
  ended        timestamptz not null check (ended >= began),
  ongoing      boolean not null,
  worst_c      numeric(5, 2) not null,
  found_at     timestamptz not null,
  assessed_at  timestamptz,
  primary key (clinic_id, excursion_id),
  foreign key (clinic_id, place_id) references place
);
create index excursion_of_place on excursion (clinic_id, place_id, began);
call exolog_guard('excursion');
grant update (began, ended, ongoing, worst_c, assessed_at) on excursion to exolog_app;

-- Which vials were there. Their ledgers say what was decided, by whom and why.
create table excursion_vial (
  clinic_id    uuid not null default exolog_clinic(),
  excursion_id uuid not null,
  vial_id      uuid not null,
  primary key (clinic_id, excursion_id, vial_id),
  foreign key (clinic_id, excursion_id) references excursion,
  foreign key (clinic_id, vial_id) references vial
);
create index excursion_of_vial on excursion_vial (clinic_id, vial_id);
call exolog_guard('excursion_vial');
