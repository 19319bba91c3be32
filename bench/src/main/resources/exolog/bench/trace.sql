-- Fills the exposures of one clinic. :clinic is its number, :vials how many it has; ten draws a vial.
-- Seven in ten vials belong to small lots (10 vials, 100 draws), three in ten to large ones (1,000 vials,
-- 10,000 draws). Lots overlap in time, some patients come far more often than others. Identifiers rise
-- with time as those of the record do. Sessions and ledgers stay empty: no trace reads them.
insert into product (product_id, name, maker, source, form, routes, storage, max_draws, use_within_hours, entered_at)
  values (bench_id(1, :clinic, 0), 'Bench product ' || :clinic, 'Bench', 'adipose-msc', 'FROZEN', '{injection}', '-80 °C', 20, 24, now());
insert into donor (donor_id, code, species, test_subject, eligibility, consent_for_use, consent_document, entered_at)
  select bench_id(2, :clinic, n), 'BENCH-' || :clinic || '-' || n, 'Homo sapiens', 'DONOR', 'ELIGIBLE', 'GIVEN', '', now()
    from generate_series(0, :vials / 1000) n;
insert into cell_bank (bank_id, code, tissue, cell_type, banked_on, karyotype, str_profile, entered_at)
  select bench_id(3, :clinic, n), 'BENCH-BANK-' || :clinic || '-' || n, 'adipose', 'MSC', date '2020-01-01', 'NORMAL', 'MATCH', now()
    from generate_series(0, :vials / 4000) n;
insert into bank_donor (bank_id, donor_id)
  select distinct bench_id(3, :clinic, n), bench_id(2, :clinic, least(n * 4 + d, :vials / 1000))
    from generate_series(0, :vials / 4000) n, generate_series(0, 1) d;
insert into preparation (preparation_id, product_id, prepared_on)
  select bench_id(4, :clinic, n), bench_id(1, :clinic, 0), date '2020-01-01' from generate_series(0, :lots / 5) n;
insert into preparation_bank (preparation_id, bank_id)
  select bench_id(4, :clinic, n), bench_id(3, :clinic, n % (:vials / 4000 + 1)) from generate_series(0, :lots / 5) n where n % 2 = 0;
insert into preparation_donor (preparation_id, donor_id)
  select bench_id(4, :clinic, n), bench_id(2, :clinic, n % (:vials / 1000 + 1)) from generate_series(0, :lots / 5) n where n % 2 = 1;
insert into lot (lot_id, product_id, preparation_id, number, made_on, expires_on)
  select bench_id(5, :clinic, n), bench_id(1, :clinic, 0), bench_id(4, :clinic, n / 5), 'B' || :clinic || '-' || n, date '2020-02-01', date '2022-02-01'
    from generate_series(0, :lots - 1) n;
insert into lot_release (lot_id, seq, kind, signed_at, signed_by, signed_name, dossier, dossier_sha256, rules_version, blocked_by)
  select bench_id(5, :clinic, n), 1, 'FINAL', timestamptz '2020-03-01', bench_id(5, :clinic, n), 'bench', '{}',
         encode(sha256('{}'), 'hex'), 'bench', '{}'
    from generate_series(0, :lots - 1) n;
insert into lot_event (lot_id, seq, at, status, reason, decided_by)
  select bench_id(5, :clinic, n), 1, timestamptz '2020-03-01', 'RELEASED', 'bench', 'bench' from generate_series(0, :lots - 1) n;
insert into lot_preparation (lot_id, preparation_id)
  select bench_id(5, :clinic, n), bench_id(4, :clinic, n / 5) from generate_series(0, :lots - 1) n
  union
  select bench_id(5, :clinic, n), bench_id(4, :clinic, (n / 5 + 7) % (:lots / 5 + 1)) from generate_series(0, :lots - 1) n where n % 10 = 3;
insert into lot_split (lot_id, part_of)
  select bench_id(5, :clinic, n), bench_id(5, :clinic, n - 1) from generate_series(1, :lots - 1) n where n % 20 = 0 and n < :small;
insert into patient (patient_id, number, registered_at, name_key)
  select bench_id(6, :clinic, n), 'B' || :clinic || '-' || n, timestamptz '2020-01-01', 'bench' from generate_series(0, :vials - 1) n;
insert into vial (vial_id, lot_id, serial, received_ul, received_at, left_ul)
  select bench_id(7, :clinic, v),
         bench_id(5, :clinic, case when v < :small * 10 then v / 10 else :small + (v - :small * 10) / 1000 end),
         s.serial, 5000, timestamptz '2020-03-01' + v * interval '1 minute', 0
    from generate_series(0::bigint, :small * 10 + (:lots - :small) * 1000 - 1) v join bench_serial s on s.n = v + :offset;
insert into administration (administration_id, once_key, session_id, patient_id, vial_id, lot_id, site, route,
                            volume_ul, relative_dose, left_ul, at, given_by)
  with stream as (
    select g, g % 10 < 7 as in_small, g / 10 * 7 + g % 10 as k_small, g / 10 * 3 + g % 10 - 7 as k_large
      from generate_series(0::bigint, :vials * 10::bigint - 1) g),
  lots as materialized (
    select g,
           case when in_small then greatest(0, least(:small - 1, floor(k_small / 100.0 + (random() - 0.5) * 50)))::bigint
                else :small + greatest(0, least(:lots - :small - 1, floor(k_large / 10000.0 + (random() - 0.5) * 1.5)))::bigint end as lot
      from stream)
  select bench_id(8, :clinic, g), bench_id(9, :clinic, g), bench_id(10, :clinic, g),
         bench_id(6, :clinic, floor(:vials * power(random(), 1.2))::bigint),
         bench_id(7, :clinic, case when lot < :small then lot * 10 + floor(random() * 10)::bigint
                                   else :small * 10 + (lot - :small) * 1000 + floor(random() * 1000)::bigint end),
         bench_id(5, :clinic, lot), 'scalp-vertex', 'injection', 500, 1, 0,
         timestamptz '2020-04-01' + g * interval '20 seconds', 'bench'
    from lots;
