-- What is asked before treatment becomes versioned: a consultation is judged by the version in force on
-- the day it was opened, and an answer keeps the version it answered. Where two versions cover a day, the
-- higher counts, so that a correction needs no edit of what people already answered.
alter table screening_answer drop constraint screening_answer_question_fkey;
alter table screening_question drop constraint screening_question_pkey;
alter table screening_question drop constraint screening_question_position_key;
alter table screening_question drop constraint screening_question_action_check;
alter table screening_question rename column action to yes_does;

alter table screening_question
  add column version         int  not null default 1 check (version >= 1),
  add column valid_to        date check (valid_to >= valid_from),
  add column unknown_does    text,
  -- null: by every route; else asked only while the plan is by one of these, or there is no plan yet
  add column routes          text[],
  add column answered_from   text not null default 'ASKED' check (answered_from in ('ASKED', 'BIRTH_DATE', 'STAGING', 'PLAN')),
  -- answered "yes" by one of these, such as norwood-hamilton:VI, "no" by another grade of the same scale
  add column staged_as       text[] not null default '{}',
  add column again_days      int  check (again_days between 1 and 730),
  add column until           text not null default '',
  add column override_by     text check (override_by in ('CLINICIAN')),
  -- an older answer is asked again before a session; null: it holds for good
  add column holds_days      int  check (holds_days between 1 and 730),
  add column reflection_days int  not null default 0 check (reflection_days between 0 and 90),
  -- S read in the source named, V checked against it, M from memory, P a proposal of this record
  add column trust           text not null default 'M' check (trust in ('S', 'V', 'M', 'P'));

update screening_question
   set valid_to = '2025-12-31', unknown_does = yes_does,
       answered_from = case question when 'under-18' then 'BIRTH_DATE' else 'ASKED' end,
       trust = case when source = 'Rule of this record' then 'P'
                    when source like '%to be confirmed' then 'M' else 'S' end;

alter table screening_question
  alter column unknown_does set not null,
  alter column version drop default,
  alter column trust drop default,
  add primary key (question, version),
  add check (yes_does in ('BLOCK', 'DEFER', 'WARN', 'REDIRECT')),
  add check (unknown_does in ('BLOCK', 'DEFER', 'WARN', 'REDIRECT')),
  add check (length(trim(sentence)) > 0 and length(trim(advice)) > 0 and length(trim(source)) > 0),
  add check ((yes_does = 'DEFER' or unknown_does = 'DEFER') = (again_days is not null)),
  add check ((answered_from = 'STAGING') = (cardinality(staged_as) > 0)),
  -- Nobody signs away a child, a pregnancy or an infection, whatever a later version says.
  add check (override_by is null or question not in ('under-18', 'pregnancy', 'infection-at-site', 'route-off-label'));

alter table screening_answer add column version int not null default 1;
alter table screening_answer alter column version drop default;
alter table screening_answer add foreign key (question, version) references screening_question;
create index screening_answer_question on screening_answer (question, version);
create index screening_answer_against on screening_answer (clinic_id, at) where reply <> 'NO';

-- The day whose versions a consultation is judged by. Earlier consultations keep the first ones.
alter table consultation add column judged_on date not null default '2025-12-31';
alter table consultation alter column judged_on drop default;

insert into screening_question (question, version, position, concern, routes, sentence, yes_does, unknown_does, answered_from, staged_as,
                                again_days, until, override_by, holds_days, reflection_days, advice, source, trust, valid_from) values
  ('under-18', 2, 10, null, null, 'Is the patient under 18?', 'BLOCK', 'BLOCK', 'BIRTH_DATE', '{}', null, '', null, null, 0,
   'Do not treat minors.', 'Rule of this record', 'P', '2026-01-01'),
  ('pregnancy', 2, 20, null, null, 'Is the patient pregnant, breastfeeding or trying to conceive?', 'BLOCK', 'BLOCK', 'ASKED', '{}', null, '', null, 30, 0,
   'Nothing is known of the risk.', 'General practice; to be confirmed', 'M', '2026-01-01'),
  ('infection-at-site', 2, 30, null, null, 'Is there an infection, herpes or an open wound in the area?', 'DEFER', 'DEFER', 'ASKED', '{}', 14, 'until it has healed', null, 30, 0,
   'Treat the infection first.', 'Reviews of microneedling', 'S', '2026-01-01'),
  ('skin-flare', 1, 40, null, null, 'Is there a flare of psoriasis or eczema in the area?', 'DEFER', 'DEFER', 'ASKED', '{}', 28, 'until the flare is over', 'CLINICIAN', 30, 0,
   'Treat the flare first.', 'Clinic guidance on scalp treatment (socialpop)', 'S', '2026-01-01'),
  ('malignancy', 2, 50, null, null, 'Has the patient had cancer in the last five years, or ever a melanoma?', 'BLOCK', 'BLOCK', 'ASKED', '{}', null, '', 'CLINICIAN', null, 0,
   'Only with a note of the oncologist, named in the reason: a tumour-promoting effect is not excluded.', 'Exclusion in PRP trials; Edgar, quoted on vesicles and cancer', 'S', '2026-01-01'),
  ('suspicious-lesion', 1, 60, null, null, 'Is there a suspicious lesion in the area?', 'REDIRECT', 'REDIRECT', 'ASKED', '{}', null, '', null, 30, 0,
   'Have it examined by a dermatologist before anything else.', 'Exclusion in PRP trials', 'S', '2026-01-01'),
  ('granuloma-history', 2, 70, null, null, 'Has the patient sarcoidosis, or had granulomas?', 'BLOCK', 'BLOCK', 'ASKED', '{}', null, '', null, null, 0,
   'Granulomas two weeks to three months after injection are reported.', 'Nahm 2024, doi 10.1002/der2.242', 'S', '2026-01-01'),
  ('autoimmune', 2, 80, null, null, 'Has the patient an autoimmune disease?', 'WARN', 'WARN', 'ASKED', '{}', null, '', null, null, 0,
   'Weigh with the treating physician.', 'Clinic guidance on scalp treatment (socialpop)', 'S', '2026-01-01'),
  ('immunosuppression', 1, 90, null, null, 'Does the patient take a biologic, or a drug that suppresses immunity?', 'BLOCK', 'BLOCK', 'ASKED', '{}', null, '', 'CLINICIAN', 30, 0,
   'Only after a talk with whoever prescribed it.', 'Clinic guidance on scalp treatment (socialpop)', 'S', '2026-01-01'),
  ('earlier-reaction', 2, 100, null, null, 'Has the patient reacted badly to an exosome product, a filler or PRP?', 'BLOCK', 'BLOCK', 'ASKED', '{}', null, '', 'CLINICIAN', null, 0,
   'Find out what it was, and whether this product holds it too.', 'Proposal of this record', 'P', '2026-01-01'),
  ('allergy-constituent', 1, 110, null, null, 'Is the patient allergic to something this product may hold: albumin, an antibiotic, bovine, fish or plant protein?', 'BLOCK', 'BLOCK', 'ASKED', '{}', null, '', null, null, 0,
   'Not with this product. Its record names no excipients: read the label.', 'Proposal of this record', 'P', '2026-01-01'),
  ('allergy-metal', 1, 120, null, '{injection,microneedling,rf-microneedling}', 'Is the patient allergic to a metal of the needle, such as nickel?', 'BLOCK', 'WARN', 'ASKED', '{}', null, '', 'CLINICIAN', null, 0,
   'Choose a way without a needle, or a needle without the metal.', 'Review of microneedling', 'S', '2026-01-01'),
  ('keloid', 2, 130, null, '{injection,microneedling,rf-microneedling,laser}', 'Does the patient scar with keloids or raised scars?', 'WARN', 'WARN', 'ASKED', '{}', null, '', null, null, 0,
   'Treat a small area first.', 'General practice; to be confirmed', 'M', '2026-01-01'),
  ('isotretinoin', 1, 140, null, null, 'Isotretinoin in the last six months?', 'WARN', 'WARN', 'ASKED', '{}', null, 'until six months after the last dose', null, 30, 0,
   'Usual interval: six months after the last dose.', 'General practice; to be confirmed', 'M', '2026-01-01'),
  ('recent-procedure', 2, 150, null, null, 'Laser, peel, filler or botulinum in the area in the last four weeks?', 'WARN', 'WARN', 'ASKED', '{}', null, 'until four weeks have passed', null, 30, 0,
   'Leave an interval: what comes now cannot be told from what was done then.', 'General practice; to be confirmed', 'M', '2026-01-01'),
  ('anticoagulant', 2, 160, null, '{injection,microneedling,rf-microneedling}', 'Does the patient take a blood thinner?', 'WARN', 'WARN', 'ASKED', '{}', null, '', null, 30, 0,
   'Expect more bleeding and bruising. Never stop it without whoever prescribed it.', 'Exclusion in PRP trials', 'S', '2026-01-01'),
  ('platelets', 1, 170, null, '{injection,microneedling,rf-microneedling}', 'Has the patient a disorder of platelets or of clotting?', 'WARN', 'WARN', 'ASKED', '{}', null, '', null, null, 0,
   'Expect more bleeding and bruising.', 'Exclusion in PRP trials', 'S', '2026-01-01'),
  ('skin-type-iv-vi', 2, 180, null, '{injection,microneedling,rf-microneedling,laser}', 'Is the skin type IV, V or VI?', 'WARN', 'WARN', 'STAGING',
   '{fitzpatrick-skin-type:IV,fitzpatrick-skin-type:V,fitzpatrick-skin-type:VI}', null, '', null, null, 0,
   'Risk of darker marks after inflammation; treat a small area first.', 'Reviews of microneedling', 'S', '2026-01-01'),
  ('body-dysmorphic', 1, 190, null, null, 'Does the patient think for an hour a day or more about a flaw that others hardly see?', 'WARN', 'WARN', 'ASKED', '{}', null, '', null, null, 7,
   'May be body dysmorphic disorder: offer a referral, and leave time to think.', 'Proposal of this record', 'P', '2026-01-01'),
  ('expectation', 2, 200, null, null, 'Does the patient expect a certain result?', 'WARN', 'WARN', 'ASKED', '{}', null, '', null, null, 7,
   'Talk about the forecast again, and leave time to think.', 'Proposal of this record', 'P', '2026-01-01'),
  ('several-clinics', 1, 210, null, null, 'Has more than one clinic disappointed the patient before?', 'WARN', 'WARN', 'ASKED', '{}', null, '', null, null, 7,
   'Ask what was hoped for then, and leave time to think.', 'Proposal of this record', 'P', '2026-01-01'),
  ('scarring-hair-loss', 1, 220, 'androgenetic-alopecia', null, 'Are there signs of scarring hair loss: shiny skin without pores, pain, redness or scale around hairs?', 'REDIRECT', 'REDIRECT', 'ASKED', '{}', null, '', null, null, 0,
   'To a dermatologist, for a biopsy: time lost is hair lost.', 'Clinic guidance on scalp treatment (socialpop)', 'S', '2026-01-01'),
  ('patchy-hair-loss', 1, 230, 'androgenetic-alopecia', null, 'Is the hair loss patchy, as in alopecia areata?', 'REDIRECT', 'REDIRECT', 'ASKED', '{}', null, '', 'CLINICIAN', null, 0,
   'Another disease with treatments of its own: to a dermatologist.', 'Clinic guidance on scalp treatment (socialpop)', 'S', '2026-01-01'),
  ('shedding-cause', 1, 240, 'androgenetic-alopecia', null, 'Did the hair fall suddenly, or are thyroid and iron unchecked?', 'WARN', 'WARN', 'ASKED', '{}', null, '', null, null, 0,
   'Find and treat the cause first: shedding may end by itself.', 'General practice; to be confirmed', 'M', '2026-01-01'),
  ('advanced-hair-loss', 1, 250, 'androgenetic-alopecia', null, 'Is the hair loss far advanced (Norwood VI or VII, Ludwig III, Sinclair 5)?', 'REDIRECT', 'WARN', 'STAGING',
   '{norwood-hamilton:VI,norwood-hamilton:VII,ludwig:III,sinclair:5}', null, '', 'CLINICIAN', null, 0,
   'Where follicles are gone nothing can be expected of them: talk about a transplant or hair pieces.', 'General practice; to be confirmed', 'M', '2026-01-01'),
  ('fever', 2, 260, null, null, 'Fever or illness in the last seven days?', 'WARN', 'WARN', 'ASKED', '{}', null, 'until seven days after', null, 7, 0,
   'Consider waiting until seven days after.', 'Proposal of this record', 'P', '2026-01-01'),
  ('vaccination', 1, 270, null, null, 'A vaccination in the last seven days?', 'WARN', 'WARN', 'ASKED', '{}', null, 'until seven days after', null, 7, 0,
   'Consider waiting until seven days after: a reaction could not be told apart.', 'Proposal of this record', 'P', '2026-01-01'),
  ('route-off-label', 1, 280, null, null, 'Does the plan give the product by a route that its label does not allow?', 'BLOCK', 'BLOCK', 'PLAN', '{}', null, '', null, null, 0,
   'Reactions after unapproved use are reported: choose a route on the label.', 'Tawanwongsri, jocd.16206', 'S', '2026-01-01');

-- A warning that somebody has read: one press, kept with who and when. Another reply needs another.
create table screening_acknowledgement (
  clinic_id       uuid not null default exolog_clinic(),
  consultation_id uuid not null,
  question        text not null,
  version         int  not null,
  reply           text not null check (reply in ('YES', 'UNKNOWN')),
  at              timestamptz not null,
  acknowledged_by text not null,
  primary key (clinic_id, consultation_id, question, version, reply),
  foreign key (clinic_id, consultation_id) references consultation,
  foreign key (question, version) references screening_question
);
create index screening_acknowledgement_question on screening_acknowledgement (question, version);
call exolog_guard('screening_acknowledgement');

-- What a named clinician signed against a rule that allows it.
create table screening_override (
  clinic_id       uuid not null default exolog_clinic(),
  override_id     uuid not null,
  consultation_id uuid not null,
  patient_id      uuid not null,
  question        text not null,
  version         int  not null,
  reply           text not null check (reply in ('YES', 'UNKNOWN')),
  reason          text not null check (length(reason) between 10 and 1000),
  at              timestamptz not null,
  signed_by       text not null,
  account_id      uuid not null,
  primary key (clinic_id, override_id),
  unique (clinic_id, consultation_id, question, version, reply),
  foreign key (clinic_id, consultation_id) references consultation,
  foreign key (clinic_id, patient_id) references patient,
  foreign key (clinic_id, account_id) references account,
  foreign key (question, version) references screening_question
);
create index screening_override_account on screening_override (clinic_id, account_id);
create index screening_override_timeline on screening_override (clinic_id, patient_id, at desc, override_id desc);
create index screening_override_question on screening_override (question, version);
call exolog_guard('screening_override');
