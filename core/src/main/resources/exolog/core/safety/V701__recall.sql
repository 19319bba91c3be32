-- A recall is a draft and the acts that followed; its state is that of the latest act. Nothing of it
-- is ever changed or taken away.
create table recall (
  clinic_id   uuid not null default exolog_clinic() references clinic,
  recall_id   uuid not null,
  predicate   text not null check (predicate in ('DONOR', 'BANK', 'PREPARATION', 'LOT', 'VIAL', 'VIAL_RANGE',
                                                 'DILUENT_LOT', 'DEVICE_LOT')),
  subject     text not null,
  label       text not null,
  serial_from text,
  serial_to   text,
  class       text not null check (class in ('I', 'II', 'III')),
  check_level text not null check (check_level in ('A', 'B', 'C', 'D', 'E')),
  reason      text not null check (length(trim(reason)) between 1 and 1000),
  exercise    boolean not null,
  primary key (clinic_id, recall_id),
  check ((predicate = 'VIAL_RANGE') = (serial_from is not null and serial_to is not null))
);
call exolog_guard('recall');

create table recall_event (
  clinic_id  uuid not null default exolog_clinic(),
  recall_id  uuid not null,
  seq        int  not null check (seq > 0),
  at         timestamptz not null,
  state      text not null check (state in ('DRAFT', 'APPROVED', 'NOTIFIED', 'RECONCILING', 'CLOSED', 'WITHDRAWN')),
  decided_by text not null,
  account_id uuid not null,
  note       text not null check (length(note) <= 1000),
  primary key (clinic_id, recall_id, seq),
  foreign key (clinic_id, recall_id) references recall
);
create index recall_event_latest on recall_event (clinic_id, at desc);
call exolog_guard('recall_event');

-- The scope as it was at approval.
create table recall_vial (
  clinic_id uuid not null default exolog_clinic(),
  recall_id uuid not null,
  vial_id   uuid not null,
  lot_id    uuid not null references lot,
  primary key (clinic_id, recall_id, vial_id),
  foreign key (clinic_id, recall_id) references recall,
  foreign key (clinic_id, vial_id) references vial
);
create index recall_vial_of on recall_vial (clinic_id, vial_id);
create index recall_vial_lot on recall_vial (lot_id);
call exolog_guard('recall_vial');

create table recall_patient (
  clinic_id  uuid not null default exolog_clinic(),
  recall_id  uuid not null,
  patient_id uuid not null,
  first_at   timestamptz not null,
  last_at    timestamptz not null,
  draws      int  not null check (draws > 0),
  volume_ul  bigint not null check (volume_ul > 0),
  relative_dose double precision not null check (relative_dose > 0),
  primary key (clinic_id, recall_id, patient_id),
  foreign key (clinic_id, recall_id) references recall,
  foreign key (clinic_id, patient_id) references patient
);
create index recall_patient_of on recall_patient (clinic_id, patient_id);
call exolog_guard('recall_patient');

create table recall_contact (
  clinic_id  uuid not null default exolog_clinic(),
  recall_id  uuid not null,
  patient_id uuid not null,
  seq        int  not null check (seq > 0),
  step       text not null check (step in ('NOT_REACHED', 'TOLD', 'ACKNOWLEDGED', 'EXAMINED')),
  at         timestamptz not null,
  how        text not null check (length(trim(how)) between 1 and 200),
  note       text not null check (length(note) <= 1000),
  entered_by text not null,
  primary key (clinic_id, recall_id, patient_id, seq),
  foreign key (clinic_id, recall_id, patient_id) references recall_patient
);
call exolog_guard('recall_contact');

-- A vial of the scope that someone held in the hand, or looked for and did not find (0 µL).
create table recall_count (
  clinic_id  uuid not null default exolog_clinic(),
  recall_id  uuid not null,
  vial_id    uuid not null,
  seq        int  not null check (seq > 0),
  at         timestamptz not null,
  counted_ul int  not null check (counted_ul >= 0),
  note       text not null check (length(note) <= 1000),
  entered_by text not null,
  primary key (clinic_id, recall_id, vial_id, seq),
  foreign key (clinic_id, recall_id, vial_id) references recall_vial
);
call exolog_guard('recall_count');

-- What a person answered to a proposed look-back. A reactive test without an answer is a proposal.
create table look_back_answer (
  clinic_id  uuid not null default exolog_clinic() references clinic,
  donor_id   uuid not null references donor,
  test_seq   int  not null check (test_seq > 0),
  at         timestamptz not null,
  recall_id  uuid,
  reason     text not null check (length(trim(reason)) between 1 and 1000),
  decided_by text not null,
  primary key (clinic_id, donor_id, test_seq),
  foreign key (clinic_id, recall_id) references recall
);
create index look_back_answer_donor on look_back_answer (donor_id);
create index look_back_answer_recall on look_back_answer (clinic_id, recall_id);
call exolog_guard('look_back_answer');
create index donor_test_reactive on donor_test (keeper, entered_at) where result = 'REACTIVE';
