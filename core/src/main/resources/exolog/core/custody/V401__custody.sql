-- The row carries what the ledger adds up to, so that a draw has one row to lock and the database
-- itself refuses a vial that gives more than it held. Nothing but these counters ever changes.
create table vial (
  clinic_id    uuid not null default exolog_clinic() references clinic,
  vial_id      uuid not null,
  lot_id       uuid not null references lot,
  serial       text not null check (serial ~ '^[0-9A-HJKMNP-TV-Z]{16}$'),
  gtin         text check (gtin ~ '^[0-9]{14}$'),
  maker_serial text check (length(maker_serial) between 1 and 20),
  received_ul  int  not null check (received_ul between 1 and 100000),
  received_at  timestamptz not null,
  last_entry   int  not null default 0,
  left_ul      int  not null,
  draws        int  not null default 0,
  opened_at    timestamptz,
  on_hold      boolean not null default false,
  primary key (clinic_id, vial_id),
  check (left_ul between 0 and received_ul)
);
create unique index vial_serial on vial (serial);
create unique index vial_maker_code on vial (clinic_id, gtin, maker_serial);
create index vial_of_lot on vial (clinic_id, lot_id, vial_id);
create index vial_by_arrival on vial (clinic_id, received_at desc, vial_id desc);
create index vial_lot on vial (lot_id);
call exolog_guard('vial');
grant update (last_entry, left_ul, draws, opened_at, on_hold) on vial to exolog_app;

create table vial_entry (
  clinic_id uuid not null default exolog_clinic(),
  vial_id   uuid not null,
  seq       int  not null check (seq > 0),
  at        timestamptz not null,
  kind      text not null check (kind in ('RECEIVED', 'OPENED', 'DRAWN', 'WASTED', 'RETURNED', 'DESTROYED',
                                          'HOLD', 'HOLD_LIFTED')),
  volume_ul int  not null check (volume_ul >= 0),
  left_ul   int  not null check (left_ul >= 0),
  entered_by text not null,
  reason    text not null,
  primary key (clinic_id, vial_id, seq),
  foreign key (clinic_id, vial_id) references vial
);
call exolog_guard('vial_entry');

-- A clinic's own hold on a lot, whoever keeps it. The latest row decides.
create table lot_hold (
  clinic_id uuid not null default exolog_clinic() references clinic,
  lot_id    uuid not null references lot,
  seq       int  not null check (seq > 0),
  at        timestamptz not null,
  placed    boolean not null,
  reason    text not null check (length(trim(reason)) between 1 and 1000),
  decided_by text not null,
  primary key (clinic_id, lot_id, seq)
);
create index lot_hold_lot on lot_hold (lot_id);
call exolog_guard('lot_hold');
