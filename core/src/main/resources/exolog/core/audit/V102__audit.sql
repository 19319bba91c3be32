-- Who did what, when, to whom and why: one hash chain a clinic, append-only.
create table audit_entry (
  clinic_id     uuid        not null default exolog_clinic(),
  seq           bigint      not null check (seq > 0),
  at            timestamptz not null,
  account_id    uuid,
  actor_name    text        not null,
  action        text        not null,
  subject_kind  text        not null,
  subject_id    uuid        not null,
  detail        text        not null,
  why           text        not null,
  previous_hash bytea       not null check (length(previous_hash) = 32),
  hash          bytea       not null check (length(hash) = 32),
  primary key (clinic_id, seq)
);
create index audit_entry_by_subject on audit_entry (clinic_id, subject_id, seq);
call exolog_guard('audit_entry');
