-- The catalogue is shared: every clinic reads it. Each entry has a keeper, the clinic that entered it,
-- and only the keeper may write about it (a lot's status above all). Other clinics place holds of their
-- own in custody.
create procedure exolog_keep(kept regclass)
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', kept);
  execute format('alter table %s force row level security', kept);
  execute format('create policy everyone_reads on %s for select using (true)', kept);
  execute format('create policy keeper_adds on %s for insert with check (keeper = exolog_clinic())', kept);
  -- Everyone may lock a row (a draw does); only the keeper may change it.
  execute format('create policy keeper_changes on %s for update using (true) with check (keeper = exolog_clinic())', kept);
  execute format('grant select, insert on %s to exolog_app', kept);
end $$;
revoke all on procedure exolog_keep(regclass) from public;

create table product (
  product_id       uuid primary key,
  keeper           uuid not null default exolog_clinic() references clinic,
  name             text not null check (length(trim(name)) between 1 and 200),
  maker            text not null check (length(trim(maker)) between 1 and 200),
  source           text not null check (source in ('adipose-msc', 'umbilical-msc', 'placenta-msc', 'bone-marrow-msc',
                     'foreskin-msc', 'dermal-papilla', 'platelet', 'other-human', 'plant', 'milk')),
  form             text not null check (form in ('FROZEN', 'REFRIGERATED', 'LYOPHILISED')),
  routes           text[] not null check (cardinality(routes) between 1 and 6),
  storage          text not null,
  max_draws        int  not null check (max_draws between 1 and 50),
  use_within_hours int  not null check (use_within_hours between 1 and 720),
  entered_at       timestamptz not null,
  unique (product_id, keeper)
);
create index product_by_name on product (lower(name), product_id);
create index product_by_keeper on product (keeper);
call exolog_keep('product');

-- donor_code is opaque: neither a name nor a number that leads to one.
create table preparation (
  preparation_id uuid primary key,
  product_id     uuid not null,
  keeper         uuid not null default exolog_clinic(),
  donor_code     text not null check (donor_code ~ '^[A-Z0-9-]{4,30}$'),
  prepared_on    date not null,
  foreign key (product_id, keeper) references product (product_id, keeper),
  unique (preparation_id, product_id, keeper)
);
create index preparation_of_product on preparation (product_id, keeper);
create index preparation_of_donor on preparation (donor_code);
call exolog_keep('preparation');

create table preparation_step (
  preparation_id uuid not null references preparation,
  keeper         uuid not null default exolog_clinic(),
  position       int  not null check (position > 0),
  method         text not null check (length(trim(method)) between 1 and 200),
  detail         text not null,
  primary key (preparation_id, position)
);
call exolog_keep('preparation_step');

-- last_event: the newest row of lot_event. A draw and a change of status both lock this row, so that
-- neither can miss the other.
create table lot (
  lot_id         uuid primary key,
  product_id     uuid not null,
  preparation_id uuid not null,
  keeper         uuid not null default exolog_clinic(),
  number         text not null check (number ~ '^[!-~]{1,20}$'),
  made_on        date not null,
  expires_on     date not null check (expires_on > made_on),
  last_event     int  not null default 1,
  foreign key (preparation_id, product_id, keeper) references preparation (preparation_id, product_id, keeper),
  unique (lot_id, keeper)
);
create unique index lot_number on lot (product_id, number);
create index lot_of_preparation on lot (preparation_id, product_id, keeper);
call exolog_keep('lot');
grant update (last_event) on lot to exolog_app;

create table lot_event (
  lot_id  uuid not null,
  keeper  uuid not null default exolog_clinic(),
  seq     int  not null check (seq > 0),
  at      timestamptz not null,
  status  text not null check (status in ('QUARANTINE', 'RELEASED', 'HOLD', 'RECALLED')),
  reason  text not null check (length(trim(reason)) between 1 and 1000),
  decided_by text not null,
  primary key (lot_id, seq),
  foreign key (lot_id, keeper) references lot (lot_id, keeper)
);
call exolog_keep('lot_event');

create table certificate (
  certificate_id uuid primary key,
  lot_id         uuid not null,
  keeper         uuid not null default exolog_clinic(),
  issuer         text not null check (length(trim(issuer)) between 1 and 200),
  issued_on      date not null,
  entered_at     timestamptz not null,
  foreign key (lot_id, keeper) references lot (lot_id, keeper)
);
create index certificate_of_lot on certificate (lot_id, entered_at);
call exolog_keep('certificate');

create table test_result (
  certificate_id uuid not null references certificate,
  keeper         uuid not null default exolog_clinic(),
  test           text not null check (test ~ '^[a-z0-9-]{1,60}$'),
  name           text not null check (length(trim(name)) between 1 and 200),
  result         text not null check (result in ('PASS', 'FAIL', 'NOT_TESTED', 'NOT_APPLICABLE')),
  value          numeric,
  unit           text,
  method         text,
  limit_text     text,
  primary key (certificate_id, test)
);
call exolog_keep('test_result');

-- What is expected of every lot: a test that no certificate speaks of is NOT TESTED, and shown so.
-- BLOCK: without a pass the lot is not released. MAJOR: shown, justified, not blocking.
create table expected_test (
  test     text primary key,
  position int  not null unique,
  name     text not null,
  severity text not null check (severity in ('BLOCK', 'MAJOR')),
  source   text not null
);
grant select on expected_test to exolog_app;
insert into expected_test (test, position, name, severity, source) values
  ('donor-infection-screen', 1, 'Donor screening for infections', 'BLOCK', '21 CFR 1271.80 and 1271.85, taken as a model'),
  ('sterility', 2, 'Sterility', 'BLOCK', 'USP <71>; 21 CFR 610.12'),
  ('endotoxin', 3, 'Endotoxin', 'BLOCK', 'USP <85>'),
  ('mycoplasma', 4, 'Mycoplasma', 'BLOCK', 'Release example: World J Stem Cells 2025;17:110445'),
  ('adventitious-virus', 5, 'Adventitious viruses', 'BLOCK', 'Release example: Signal Transduct Target Ther 2025, s41392-025-02262-3'),
  ('particle-concentration', 6, 'Particle concentration', 'MAJOR', 'MISEV2018'),
  ('particle-size', 7, 'Particle size', 'MAJOR', 'MISEV2018'),
  ('ev-markers', 8, 'Vesicle markers', 'MAJOR', 'MISEV2018'),
  ('contaminant-markers', 9, 'Markers of contamination', 'MAJOR', 'MISEV2018'),
  ('residual-reagents', 10, 'Residual antibiotics and reagents', 'MAJOR', 'Release example: Signal Transduct Target Ther 2025, s41392-025-02262-3'),
  ('potency', 11, 'Potency', 'MAJOR', '21 CFR 610.10, taken as a model');
