-- The latest row of a patient, scope and (for treatment) product and route decides. product_id and
-- route stand exactly with scope TREATMENT: other scopes are not about one product.
create table consent (
  clinic_id    uuid not null default exolog_clinic(),
  consent_id   uuid not null,
  patient_id   uuid not null,
  seq          bigint generated always as identity,
  scope        text not null check (scope in ('TREATMENT', 'PHOTO_CARE', 'PHOTO_TEACHING', 'PHOTO_MARKETING',
                                              'REGISTRY', 'RECALL_CONTACT')),
  product_id   uuid references product,
  route        text,
  state        text not null check (state in ('EXPLAINED', 'SIGNED', 'DECLINED', 'WITHDRAWN')),
  text_version int  not null check (text_version > 0),
  text_hash    bytea not null check (length(text_hash) = 32),
  language     text not null check (language ~ '^[a-z]{2}$'),
  at           timestamptz not null,
  recorded_by  text not null,
  signed_as    text,
  reason       text not null,
  primary key (clinic_id, consent_id),
  foreign key (clinic_id, patient_id) references patient,
  check ((scope = 'TREATMENT') = (product_id is not null and route is not null)),
  check ((state = 'SIGNED') = (signed_as is not null))
);
create index consent_latest on consent (clinic_id, patient_id, scope, seq desc);
create index consent_timeline on consent (clinic_id, patient_id, at desc, consent_id desc);
create index consent_product on consent (product_id);
call exolog_guard('consent');
