-- Shared: what is asked before treatment, and what a "yes" does. concern null: asked for every concern.
create table screening_question (
  question   text primary key check (question ~ '^[a-z0-9-]{1,60}$'),
  position   int  not null unique,
  concern    text,
  sentence   text not null,
  action     text not null check (action in ('BLOCK', 'WARN')),
  advice     text not null,
  source     text not null,
  valid_from date not null
);
grant select on screening_question to exolog_app;

insert into screening_question (question, position, concern, sentence, action, advice, source, valid_from) values
  ('under-18', 1, null, 'Is the patient under 18?', 'BLOCK', 'Do not treat minors.', 'Rule of this record', '2020-01-01'),
  ('pregnancy', 2, null, 'Is the patient pregnant, breastfeeding or trying to conceive?', 'BLOCK', 'Defer: nothing is known of the risk.', 'General practice; to be confirmed', '2020-01-01'),
  ('infection-at-site', 3, null, 'Is there an infection, herpes or an open wound in the area?', 'BLOCK', 'Defer until healed.', 'Reviews of microneedling', '2020-01-01'),
  ('malignancy', 4, null, 'Has the patient had cancer, or is there a suspicious lesion in the area?', 'BLOCK', 'Do not treat without a note of the oncologist: a tumour-promoting effect is not excluded.', 'Exclusion in PRP trials', '2020-01-01'),
  ('granuloma-history', 5, null, 'Has the patient sarcoidosis or had granulomas?', 'BLOCK', 'Do not treat: granulomas after injection are reported.', 'Nahm 2024, doi 10.1002/der2.242', '2020-01-01'),
  ('autoimmune', 6, null, 'Has the patient an autoimmune disease, or takes drugs that suppress immunity?', 'WARN', 'Weigh with the treating physician.', 'General practice; to be confirmed', '2020-01-01'),
  ('earlier-reaction', 7, null, 'Has the patient reacted badly to an exosome product, filler or PRP, or is allergic to a constituent?', 'BLOCK', 'Do not treat with a product that holds it.', 'Rule of this record', '2020-01-01'),
  ('keloid', 8, null, 'Does the patient scar with keloids?', 'WARN', 'Treat a small area first.', 'General practice; to be confirmed', '2020-01-01'),
  ('recent-procedure', 9, null, 'Isotretinoin in the last six months, or laser, peel, filler or botulinum lately in the area?', 'WARN', 'Leave an interval.', 'General practice; to be confirmed', '2020-01-01'),
  ('anticoagulant', 10, null, 'Does the patient take a blood thinner, or bleed easily?', 'WARN', 'Expect more bleeding and bruising.', 'Exclusion in PRP trials', '2020-01-01'),
  ('fever', 11, null, 'Fever, illness or vaccination in the last seven days?', 'WARN', 'Consider waiting.', 'Rule of this record', '2020-01-01'),
  ('expectation', 12, null, 'Does the patient expect a certain result, or was disappointed by several clinics?', 'WARN', 'Talk about the forecast again and leave time to think.', 'Rule of this record', '2020-01-01'),
  ('hair-cause-unclear', 13, 'androgenetic-alopecia', 'Is the cause of the hair loss unclear (scarring, patchy, sudden shedding, thyroid, iron)?', 'WARN', 'Find the cause first.', 'General practice; to be confirmed', '2020-01-01'),
  ('skin-type-iv-vi', 14, 'uneven-pigment', 'Is the skin type IV, V or VI?', 'WARN', 'Risk of darker marks after inflammation; treat a small area first.', 'Reviews of microneedling', '2020-01-01');

create table consultation (
  clinic_id       uuid not null default exolog_clinic(),
  consultation_id uuid not null,
  patient_id      uuid not null,
  concern         text not null,
  opened_at       timestamptz not null,
  opened_by       text not null,
  primary key (clinic_id, consultation_id),
  foreign key (clinic_id, patient_id) references patient
);
create index consultation_timeline on consultation (clinic_id, patient_id, opened_at desc, consultation_id desc);
call exolog_guard('consultation');

-- The latest row of a question counts.
create table screening_answer (
  clinic_id       uuid not null default exolog_clinic(),
  consultation_id uuid not null,
  question        text not null references screening_question,
  seq             bigint generated always as identity,
  reply           text not null check (reply in ('YES', 'NO', 'UNKNOWN')),
  note            text not null,
  at              timestamptz not null,
  answered_by     text not null,
  primary key (clinic_id, consultation_id, question, seq),
  foreign key (clinic_id, consultation_id) references consultation
);
call exolog_guard('screening_answer');

-- The latest row is the plan; the earlier ones show what was considered.
create table consultation_plan (
  clinic_id         uuid not null default exolog_clinic(),
  consultation_id   uuid not null,
  seq               bigint generated always as identity,
  product_id        uuid not null references product,
  route             text not null,
  sessions          int  not null check (sessions between 1 and 60),
  interval_days     int  not null check (interval_days between 1 and 365),
  price_per_session numeric(12, 2) not null check (price_per_session >= 0),
  currency          text not null check (currency ~ '^[A-Z]{3}$'),
  baseline_id       uuid,
  vial_id           uuid,
  at                timestamptz not null,
  planned_by        text not null,
  primary key (clinic_id, consultation_id, seq),
  foreign key (clinic_id, consultation_id) references consultation,
  foreign key (clinic_id, baseline_id) references measurement,
  foreign key (clinic_id, vial_id) references vial
);
create index consultation_plan_product on consultation_plan (product_id);
create index consultation_plan_vial on consultation_plan (clinic_id, vial_id);
create index consultation_plan_baseline on consultation_plan (clinic_id, baseline_id);
call exolog_guard('consultation_plan');

create table consultation_decision (
  clinic_id       uuid not null default exolog_clinic(),
  consultation_id uuid not null,
  decision        text not null check (decision in ('PROCEED', 'DEFER', 'DECLINE')),
  reason          text not null,
  forecast_id     uuid,
  at              timestamptz not null,
  decided_by      text not null,
  primary key (clinic_id, consultation_id),
  foreign key (clinic_id, consultation_id) references consultation
);
call exolog_guard('consultation_decision');
