create table clinic (
  clinic_id  uuid primary key,
  name       text        not null check (length(trim(name)) between 1 and 200),
  country    text        not null check (country ~ '^[A-Z]{2}$'),
  zone       text        not null,
  currency   text        not null check (currency ~ '^[A-Z]{3}$'),
  synthetic  boolean     not null,
  founded_at timestamptz not null
);
call exolog_guard('clinic');

create table practitioner (
  clinic_id       uuid not null default exolog_clinic() references clinic,
  practitioner_id uuid not null,
  name            text not null check (length(trim(name)) between 1 and 200),
  profession      text not null check (length(trim(profession)) between 1 and 100),
  added_at        timestamptz not null,
  primary key (clinic_id, practitioner_id)
);
call exolog_guard('practitioner');

-- valid_to may be brought forward when a credential ends; nothing else of it ever changes.
create table credential (
  clinic_id       uuid not null default exolog_clinic(),
  credential_id   uuid not null,
  practitioner_id uuid not null,
  kind            text not null,
  number          text not null check (length(trim(number)) between 1 and 100),
  issuer          text not null check (length(trim(issuer)) between 1 and 200),
  valid_from      date not null,
  valid_to        date not null check (valid_to >= valid_from),
  primary key (clinic_id, credential_id),
  foreign key (clinic_id, practitioner_id) references practitioner
);
create index credential_of_practitioner on credential (clinic_id, practitioner_id, valid_to);
call exolog_guard('credential');
grant update (valid_to) on credential to exolog_app;

create table account (
  clinic_id       uuid not null default exolog_clinic() references clinic,
  account_id      uuid not null,
  login           text not null check (login = lower(login) and length(login) between 3 and 100),
  password_hash   text not null,
  name            text not null check (length(trim(name)) between 1 and 200),
  role            text not null check (role in ('CLINICIAN', 'NURSE', 'PATIENT', 'ANALYST', 'ADMINISTRATOR')),
  practitioner_id uuid,
  patient_id      uuid,
  opened_at       timestamptz not null,
  closed_at       timestamptz,
  failures        int not null default 0,
  locked_until    timestamptz,
  primary key (clinic_id, account_id),
  foreign key (clinic_id, practitioner_id) references practitioner,
  check ((role = 'PATIENT') = (patient_id is not null))
);
create unique index account_login on account (login);
create unique index account_of_patient on account (clinic_id, patient_id) where closed_at is null;
create index account_of_practitioner on account (clinic_id, practitioner_id);
call exolog_guard('account');
grant update (password_hash, closed_at, failures, locked_until) on account to exolog_app;

-- No clinic exists yet when a set-up link is used, so this table belongs to none and the serving role
-- cannot touch it but through the two functions below.
create table set_up_token (
  token_hash bytea primary key check (length(token_hash) = 32),
  issued_at  timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz
);
