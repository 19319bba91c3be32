-- From whom a lot comes, as a graph: donor, bank, preparation, lot. Pooling joins branches, splitting
-- parts them; every edge is a row, so that a trace follows rows and never a naming habit.

-- Opaque: neither a name nor a number that leads to one. test_subject: whose blood was tested; for
-- birth tissue that is the mother (21 CFR 1271.80).
create table donor (
  donor_id         uuid primary key,
  keeper           uuid not null default exolog_clinic() references clinic,
  code             text not null check (code ~ '^[A-Z0-9-]{4,30}$'),
  species          text not null check (length(trim(species)) between 1 and 100),
  test_subject     text not null check (test_subject in ('DONOR', 'BIRTH_MOTHER', 'NONE', 'NOT_STATED')),
  eligibility      text not null check (eligibility in ('ELIGIBLE', 'AUTOLOGOUS', 'NOT_ELIGIBLE', 'NOT_STATED')),
  consent_for_use  text not null check (consent_for_use in ('GIVEN', 'REFUSED', 'NOT_STATED')),
  consent_document text not null,
  recovered_on     date,
  entered_at       timestamptz not null,
  unique (keeper, code),
  unique (donor_id, keeper)
);
create index donor_by_code on donor (code);
call exolog_keep('donor');

-- Append-only: a donor who turns reactive later gets a new row, and the newest row of an agent speaks.
create table donor_test (
  donor_id   uuid not null,
  keeper     uuid not null default exolog_clinic(),
  seq        int  not null check (seq > 0),
  agent      text not null check (agent ~ '^[a-z0-9-]{1,40}$'),
  result     text not null check (result in ('NON_REACTIVE', 'REACTIVE', 'INDETERMINATE')),
  tested_on  date not null,
  kit        text not null,
  entered_at timestamptz not null,
  entered_by text not null,
  primary key (donor_id, seq),
  foreign key (donor_id, keeper) references donor (donor_id, keeper)
);
call exolog_keep('donor_test');

create table cell_bank (
  bank_id     uuid primary key,
  keeper      uuid not null default exolog_clinic() references clinic,
  code        text not null check (code ~ '^[A-Z0-9-]{2,30}$'),
  tissue      text not null check (length(trim(tissue)) between 1 and 100),
  cell_type   text not null check (length(trim(cell_type)) between 1 and 100),
  banked_on   date not null,
  passage     int check (passage between 0 and 100),
  doublings   numeric check (doublings between 0 and 200),
  karyotype   text not null check (karyotype in ('NORMAL', 'ABNORMAL', 'NOT_TESTED')),
  str_profile text not null check (str_profile in ('MATCH', 'MISMATCH', 'NOT_TESTED')),
  entered_at  timestamptz not null,
  unique (keeper, code),
  unique (bank_id, keeper)
);
create index cell_bank_by_code on cell_bank (code);
call exolog_keep('cell_bank');

create table bank_donor (
  bank_id  uuid not null,
  donor_id uuid not null,
  keeper   uuid not null default exolog_clinic(),
  primary key (bank_id, donor_id),
  foreign key (bank_id, keeper) references cell_bank (bank_id, keeper),
  foreign key (donor_id, keeper) references donor (donor_id, keeper)
);
create index bank_of_donor on bank_donor (donor_id);
call exolog_keep('bank_donor');

alter table preparation add unique (preparation_id, keeper);

-- A donor stands here when no bank lies between.
create table preparation_donor (
  preparation_id uuid not null,
  donor_id       uuid not null,
  keeper         uuid not null default exolog_clinic(),
  primary key (preparation_id, donor_id),
  foreign key (preparation_id, keeper) references preparation (preparation_id, keeper),
  foreign key (donor_id, keeper) references donor (donor_id, keeper)
);
create index preparation_by_donor on preparation_donor (donor_id);
call exolog_keep('preparation_donor');

create table preparation_bank (
  preparation_id uuid not null,
  bank_id        uuid not null,
  keeper         uuid not null default exolog_clinic(),
  primary key (preparation_id, bank_id),
  foreign key (preparation_id, keeper) references preparation (preparation_id, keeper),
  foreign key (bank_id, keeper) references cell_bank (bank_id, keeper)
);
create index preparation_by_bank on preparation_bank (bank_id);
call exolog_keep('preparation_bank');

-- Every preparation that went into a lot, the first among them: more than one is a pool.
create table lot_preparation (
  lot_id         uuid not null,
  preparation_id uuid not null,
  keeper         uuid not null default exolog_clinic(),
  primary key (lot_id, preparation_id),
  foreign key (lot_id, keeper) references lot (lot_id, keeper),
  foreign key (preparation_id, keeper) references preparation (preparation_id, keeper)
);
create index lot_by_preparation on lot_preparation (preparation_id);
call exolog_keep('lot_preparation');

-- A lot that was filled out of another.
create table lot_split (
  lot_id   uuid primary key,
  part_of  uuid not null,
  keeper   uuid not null default exolog_clinic(),
  foreign key (lot_id, keeper) references lot (lot_id, keeper),
  foreign key (part_of, keeper) references lot (lot_id, keeper),
  check (lot_id <> part_of)
);
create index lot_split_from on lot_split (part_of);
call exolog_keep('lot_split');

-- What the law calls the product, where and since when, with whose word for it.
create table product_class (
  product_id   uuid not null,
  keeper       uuid not null default exolog_clinic(),
  jurisdiction text not null references jurisdiction,
  valid_from   date not null,
  class        text not null check (class in ('APPROVED_MEDICINE', 'UNAPPROVED_MEDICINE', 'INVESTIGATIONAL', 'COSMETIC',
                 'DEVICE', 'TISSUE_PRODUCT', 'NOT_PERMITTED')),
  source       text not null check (length(trim(source)) between 1 and 500),
  entered_at   timestamptz not null,
  primary key (product_id, jurisdiction, valid_from),
  foreign key (product_id, keeper) references product (product_id, keeper)
);
call exolog_keep('product_class');

-- The code that stood on the preparation becomes a donor of whom nothing else is known.
do $$
declare
  clinic_at_work uuid;
begin
  for clinic_at_work in select distinct keeper from preparation loop
    perform set_config('exolog.clinic', clinic_at_work::text, true);
    insert into donor (donor_id, code, species, test_subject, eligibility, consent_for_use, consent_document, entered_at)
      select gen_random_uuid(), code, 'not stated', 'NOT_STATED', 'NOT_STATED', 'NOT_STATED', '', now()
        from (select distinct donor_code as code from preparation where keeper = clinic_at_work) known;
    insert into preparation_donor (preparation_id, donor_id)
      select p.preparation_id, d.donor_id
        from preparation p join donor d on d.keeper = p.keeper and d.code = p.donor_code
       where p.keeper = clinic_at_work;
    insert into lot_preparation (lot_id, preparation_id)
      select lot_id, preparation_id from lot where keeper = clinic_at_work;
  end loop;
  perform set_config('exolog.clinic', '', true);
end $$;
drop index preparation_of_donor;
alter table preparation drop column donor_code;
