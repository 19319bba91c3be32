-- A patient is found by birth date and telephone too. Both stand among the words: the date as 1985-04-02,
-- the telephone as # and its digits from the last to the first, because people know how a number ends and
-- differ in how it begins (+49 151, 0151, 00 49 151), and only "begins with" can use the index.
-- The tables hold for their owner too; it looks into every clinic once, here, and no longer afterwards.
alter table patient no force row level security;
alter table person_version no force row level security;
alter table patient_word no force row level security;

insert into patient_word (clinic_id, word, patient_id)
select v.clinic_id, w.word, v.patient_id
  from patient p
  join person_version v on v.clinic_id = p.clinic_id and v.patient_id = p.patient_id and v.version = p.version
 cross join lateral (values (v.birth_date::text),
                            ('#' || reverse(regexp_replace(coalesce(v.phone, ''), '[^0-9]', '', 'g')))) w (word)
 where w.word <> '#'
    on conflict do nothing;

alter table patient force row level security;
alter table person_version force row level security;
alter table patient_word force row level security;
