-- Scales by which a concern is staged: versioned rows with a source. A grade is picked by its picture, which
-- this record draws itself; a scale of items keeps what was seen, its score is worked out from that.
create table staging_scale (
  scale      text not null check (scale ~ '^[a-z0-9-]{1,40}$'),
  version    int  not null check (version >= 1),
  title      text not null,
  concerns   text[] not null check (cardinality(concerns) > 0),
  better     text not null check (better in ('LOWER', 'NEITHER')),
  source     text not null,
  trust      text not null check (trust in ('S', 'V', 'M', 'P')),
  valid_from date not null,
  primary key (scale, version)
);
grant select on staging_scale to exolog_app;

create table staging_grade (
  scale    text not null,
  version  int  not null,
  grade    text not null check (length(grade) between 1 and 8),
  position int  not null,
  sentence text not null,
  primary key (scale, version, grade),
  unique (scale, version, position),
  foreign key (scale, version) references staging_scale
);
grant select on staging_grade to exolog_app;

create table staging_item (
  scale    text not null,
  version  int  not null,
  item     text not null check (item ~ '^[a-z0-9-]{1,60}$'),
  position int  not null,
  label    text not null,
  most     int  not null check (most between 1 and 10),
  words    text not null,
  primary key (scale, version, item),
  unique (scale, version, position),
  foreign key (scale, version) references staging_scale
);
grant select on staging_item to exolog_app;

create table staging (
  clinic_id  uuid not null default exolog_clinic(),
  staging_id uuid not null,
  patient_id uuid not null,
  concern    text not null,
  scale      text not null,
  version    int  not null,
  grade      text,
  items      jsonb,
  score      numeric,
  at         timestamptz not null,
  staged_by  text not null,
  supersedes uuid,
  reason     text not null default '',
  primary key (clinic_id, staging_id),
  check ((grade is null) = (items is not null) and (items is null) = (score is null)),
  check ((supersedes is null) = (reason = '')),
  foreign key (clinic_id, patient_id) references patient,
  foreign key (clinic_id, supersedes) references staging,
  foreign key (scale, version) references staging_scale,
  foreign key (scale, version, grade) references staging_grade
);
create unique index staging_superseded_once on staging (clinic_id, supersedes);
create index staging_of_patient on staging (clinic_id, patient_id, at desc, staging_id desc);
create index staging_scale_used on staging (scale, version, grade);
call exolog_guard('staging');

insert into staging_scale (scale, version, title, concerns, better, source, trust, valid_from) values
  ('norwood-hamilton', 1, 'Norwood-Hamilton', '{androgenetic-alopecia}', 'LOWER', 'Norwood 1975; types as published, pictures drawn for this record', 'M', '2020-01-01'),
  ('ludwig', 1, 'Ludwig', '{androgenetic-alopecia}', 'LOWER', 'Ludwig 1977; pictures drawn for this record', 'S', '2020-01-01'),
  ('sinclair', 1, 'Sinclair', '{androgenetic-alopecia}', 'LOWER', 'Sinclair 2004; pictures drawn for this record', 'M', '2020-01-01'),
  ('glogau', 1, 'Glogau', '{facial-ageing}', 'LOWER', 'Glogau 1996; text only, pictures drawn for this record', 'S', '2020-01-01'),
  ('fitzpatrick-wrinkle', 1, 'Fitzpatrick wrinkle score', '{facial-ageing}', 'LOWER', 'Fitzpatrick 1996, classes I to III with their scores 1 to 9', 'M', '2020-01-01'),
  ('fitzpatrick-skin-type', 1, 'Fitzpatrick skin type', '{facial-ageing,acne-scars,uneven-pigment,post-procedure-recovery,androgenetic-alopecia,alopecia-areata}', 'NEITHER', 'Fitzpatrick 1988, Arch Dermatol 124:869', 'M', '2020-01-01'),
  ('ecca', 1, 'ECCA acne scars', '{acne-scars}', 'LOWER', 'Dreno 2007: weights 15, 20, 25, 30, 40, 50', 'M', '2020-01-01'),
  ('mmasi', 1, 'Modified melasma area and severity (mMASI)', '{uneven-pigment}', 'LOWER', 'Pandya 2011: forehead and each cheek 0.3, chin 0.1, area by darkness', 'S', '2020-01-01');

insert into staging_grade (scale, version, grade, position, sentence) values
  ('norwood-hamilton', 1, 'I', 1, 'No recession'),
  ('norwood-hamilton', 1, 'II', 2, 'Small triangles at the temples'),
  ('norwood-hamilton', 1, 'IIa', 3, 'The whole front line a little back'),
  ('norwood-hamilton', 1, 'III', 4, 'Deep triangles at the temples'),
  ('norwood-hamilton', 1, 'IIIa', 5, 'The front line back to the middle of the head'),
  ('norwood-hamilton', 1, 'III-v', 6, 'Temples, and thin at the crown'),
  ('norwood-hamilton', 1, 'IV', 7, 'Deep temples and a bare crown, a full band between'),
  ('norwood-hamilton', 1, 'IVa', 8, 'The front line beyond the middle of the head'),
  ('norwood-hamilton', 1, 'V', 9, 'The band between front and crown narrow'),
  ('norwood-hamilton', 1, 'Va', 10, 'The front line almost at the crown'),
  ('norwood-hamilton', 1, 'VI', 11, 'Front and crown one area'),
  ('norwood-hamilton', 1, 'VII', 12, 'A rim of hair at the sides and back alone'),
  ('ludwig', 1, 'I', 1, 'Thinner behind the front line'),
  ('ludwig', 1, 'II', 2, 'Clearly thinner on top'),
  ('ludwig', 1, 'III', 3, 'Almost bare on top'),
  ('sinclair', 1, '1', 1, 'Parting as narrow as ever'),
  ('sinclair', 1, '2', 2, 'Parting wider'),
  ('sinclair', 1, '3', 3, 'Parting wider, hair beside it thinner'),
  ('sinclair', 1, '4', 4, 'A bare area on top'),
  ('sinclair', 1, '5', 5, 'Far advanced on top'),
  ('glogau', 1, 'I', 1, 'Few or no lines'),
  ('glogau', 1, 'II', 2, 'Lines when the face moves'),
  ('glogau', 1, 'III', 3, 'Lines at rest'),
  ('glogau', 1, 'IV', 4, 'Lines everywhere'),
  ('fitzpatrick-wrinkle', 1, '1', 1, 'Class I: fine lines'),
  ('fitzpatrick-wrinkle', 1, '2', 2, 'Class I: fine lines'),
  ('fitzpatrick-wrinkle', 1, '3', 3, 'Class I: fine lines'),
  ('fitzpatrick-wrinkle', 1, '4', 4, 'Class II: fine to moderate lines'),
  ('fitzpatrick-wrinkle', 1, '5', 5, 'Class II: fine to moderate lines'),
  ('fitzpatrick-wrinkle', 1, '6', 6, 'Class II: fine to moderate lines'),
  ('fitzpatrick-wrinkle', 1, '7', 7, 'Class III: moderate to deep lines'),
  ('fitzpatrick-wrinkle', 1, '8', 8, 'Class III: moderate to deep lines'),
  ('fitzpatrick-wrinkle', 1, '9', 9, 'Class III: moderate to deep lines'),
  ('fitzpatrick-skin-type', 1, 'I', 1, 'Always burns, never tans'),
  ('fitzpatrick-skin-type', 1, 'II', 2, 'Burns easily, tans little'),
  ('fitzpatrick-skin-type', 1, 'III', 3, 'Burns sometimes, tans slowly'),
  ('fitzpatrick-skin-type', 1, 'IV', 4, 'Burns little, tans well'),
  ('fitzpatrick-skin-type', 1, 'V', 5, 'Seldom burns, tans deeply'),
  ('fitzpatrick-skin-type', 1, 'VI', 6, 'Never burns, deeply pigmented');

insert into staging_item (scale, version, item, position, label, most, words) values
  ('ecca', 1, 'v-shaped', 1, 'V-shaped scars', 3, '0 none, 1 fewer than 5, 2 from 5 to 20, 3 more than 20'),
  ('ecca', 1, 'u-shaped', 2, 'U-shaped scars', 3, '0 none, 1 fewer than 5, 2 from 5 to 20, 3 more than 20'),
  ('ecca', 1, 'm-shaped', 3, 'M-shaped scars', 3, '0 none, 1 fewer than 5, 2 from 5 to 20, 3 more than 20'),
  ('ecca', 1, 'elastolysis', 4, 'Superficial elastolysis', 3, '0 none, 1 fewer than 5, 2 from 5 to 20, 3 more than 20'),
  ('ecca', 1, 'inflammatory', 5, 'Raised, inflamed, younger than two years', 3, '0 none, 1 fewer than 5, 2 from 5 to 20, 3 more than 20'),
  ('ecca', 1, 'keloid', 6, 'Raised, keloid or older than two years', 3, '0 none, 1 fewer than 5, 2 from 5 to 20, 3 more than 20'),
  ('mmasi', 1, 'forehead-area', 1, 'Forehead, area', 6, '0 none, 1 under 10 %, 2 from 10, 3 from 30, 4 from 50, 5 from 70, 6 from 90 %'),
  ('mmasi', 1, 'forehead-darkness', 2, 'Forehead, darkness', 4, '0 none, 1 slight, 2 mild, 3 marked, 4 severe'),
  ('mmasi', 1, 'left-cheek-area', 3, 'Left cheek, area', 6, '0 none, 1 under 10 %, 2 from 10, 3 from 30, 4 from 50, 5 from 70, 6 from 90 %'),
  ('mmasi', 1, 'left-cheek-darkness', 4, 'Left cheek, darkness', 4, '0 none, 1 slight, 2 mild, 3 marked, 4 severe'),
  ('mmasi', 1, 'right-cheek-area', 5, 'Right cheek, area', 6, '0 none, 1 under 10 %, 2 from 10, 3 from 30, 4 from 50, 5 from 70, 6 from 90 %'),
  ('mmasi', 1, 'right-cheek-darkness', 6, 'Right cheek, darkness', 4, '0 none, 1 slight, 2 mild, 3 marked, 4 severe'),
  ('mmasi', 1, 'chin-area', 7, 'Chin, area', 6, '0 none, 1 under 10 %, 2 from 10, 3 from 30, 4 from 50, 5 from 70, 6 from 90 %'),
  ('mmasi', 1, 'chin-darkness', 8, 'Chin, darkness', 4, '0 none, 1 slight, 2 mild, 3 marked, 4 severe');
