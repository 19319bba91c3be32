-- Research is asked apart from the registry: a study has its own question.
alter table consent drop constraint consent_scope_check;
alter table consent add constraint consent_scope_check
  check (scope in ('TREATMENT', 'PHOTO_CARE', 'PHOTO_TEACHING', 'PHOTO_MARKETING', 'REGISTRY', 'RESEARCH', 'RECALL_CONTACT'));

-- interpreter: who helped with the language, null when nobody did. explanation: the row of the talk that
-- a signature rests on; null in rows from before it was kept.
alter table consent
  add interpreter text check (length(trim(interpreter)) between 1 and 200),
  add explanation uuid,
  add foreign key (clinic_id, explanation) references consent,
  add check (explanation is null or state = 'SIGNED');
create index consent_explanation on consent (clinic_id, explanation);

-- What the patient said when asked to tell it in their own words.
create table consent_teach_back (
  clinic_id  uuid not null default exolog_clinic(),
  consent_id uuid not null,
  question   text not null check (question ~ '^[a-z-]{1,40}$'),
  words      text not null check (length(trim(words)) between 1 and 1000),
  understood boolean not null,
  primary key (clinic_id, consent_id, question),
  foreign key (clinic_id, consent_id) references consent
);
call exolog_guard('consent_teach_back');

-- strokes: the drawn lines, "x,y x,y;x,y x,y" in a field of 1000 by 300. seal: SHA-256 over who signed
-- what, when and how, with the hash of the exact text: whoever changes one of them breaks it. once_key
-- comes with the form: pressing its button twice signs once.
create table consent_signature (
  clinic_id  uuid not null default exolog_clinic(),
  consent_id uuid not null,
  once_key   uuid not null,
  manner     text not null check (manner in ('TYPED', 'DRAWN')),
  strokes    text check (length(strokes) <= 60000),
  seal       bytea not null check (length(seal) = 32),
  primary key (clinic_id, consent_id),
  foreign key (clinic_id, consent_id) references consent,
  check ((manner = 'DRAWN') = (strokes is not null))
);
create index consent_signature_once on consent_signature (clinic_id, once_key);
call exolog_guard('consent_signature');
