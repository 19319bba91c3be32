-- One clinic with 2,000 donors, 5,000 lots, 20,000 vials and patients and 60,000 draws, all of one product.
-- Foreign keys of the draws are left out: no session is held, and what reads does not see them.
create function id(kind int, n bigint) returns uuid language sql immutable
  return ('0190' || lpad(to_hex(kind), 4, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid;
alter table administration drop constraint administration_clinic_id_session_id_patient_id_fkey;
insert into product (product_id, name, maker, source, form, routes, storage, max_draws, use_within_hours, entered_at)
  values (id(1, 0), 'Many', 'Example', 'adipose-msc', 'FROZEN', '{injection}', '-80 °C', 20, 24, now());
insert into donor (donor_id, code, species, test_subject, eligibility, consent_for_use, consent_document, entered_at)
  select id(2, n), 'MANY-' || n, 'Homo sapiens', 'DONOR', 'ELIGIBLE', 'GIVEN', '', now() from generate_series(0, 1999) n;
insert into cell_bank (bank_id, code, tissue, cell_type, banked_on, karyotype, str_profile, entered_at)
  select id(3, n), 'MANY-BANK-' || n, 'adipose', 'MSC', date '2020-01-01', 'NORMAL', 'MATCH', now() from generate_series(0, 1999) n;
insert into bank_donor (bank_id, donor_id) select id(3, n), id(2, n) from generate_series(0, 1999) n;
insert into preparation (preparation_id, product_id, prepared_on)
  select id(4, n), id(1, 0), date '2020-01-01' from generate_series(0, 4999) n;
insert into preparation_bank (preparation_id, bank_id) select id(4, n), id(3, n % 2000) from generate_series(0, 4999) n;
insert into preparation_donor (preparation_id, donor_id) select id(4, n), id(2, (n + 9) % 2000) from generate_series(0, 4999) n;
insert into lot (lot_id, product_id, preparation_id, number, made_on, expires_on)
  select id(5, n), id(1, 0), id(4, n), 'M' || n, date '2020-02-01', date '2022-02-01' from generate_series(0, 4999) n;
insert into lot_preparation (lot_id, preparation_id) select id(5, n), id(4, n) from generate_series(0, 4999) n;
insert into lot_split (lot_id, part_of) select id(5, n), id(5, n - 1) from generate_series(0, 4999) n where n % 2 = 1;
insert into patient (patient_id, number, registered_at, name_key)
  select id(6, n), 'M' || n, timestamptz '2020-01-01', 'many' from generate_series(0, 19999) n;
insert into vial (vial_id, lot_id, serial, received_ul, received_at, left_ul)
  select id(7, n), id(5, n / 4), '00000000000' || upper(lpad(to_hex(n), 5, '0')), 1000, timestamptz '2020-03-01', 500
    from generate_series(0, 19999) n;
insert into administration (administration_id, once_key, session_id, patient_id, vial_id, lot_id, site, route,
                            volume_ul, relative_dose, left_ul, at, given_by, diluent_lot, device_lot)
  select id(8, n), id(9, n), id(10, n), id(6, n * 7 % 20000), id(7, n / 3), id(5, n / 12), 'scalp-vertex', 'injection',
         100, 1, 0, timestamptz '2020-04-01' + n * interval '1 minute', 'example', 'NACL-' || n % 6000, 'PEN-' || n % 6000
    from generate_series(0, 59999) n;
analyze;
