-- An instrument's file as it was handed in. What it says is read from it each time and never kept
-- apart from it; only what the file cannot know, the dilution, is entered beside it.
create table nta_file (
  nta_file_id uuid primary key,
  lot_id      uuid not null,
  keeper      uuid not null default exolog_clinic(),
  name        text not null check (length(trim(name)) between 1 and 200),
  content     bytea not null check (length(content) between 1 and 10485760),
  sha256      text not null check (sha256 = encode(sha256(content), 'hex')),
  entered_at  timestamptz not null,
  entered_by  text not null,
  foreign key (lot_id, keeper) references lot (lot_id, keeper),
  unique (nta_file_id, keeper)
);
create unique index nta_file_once_a_lot on nta_file (lot_id, sha256);
create index nta_file_of_lot on nta_file (lot_id, entered_at);
call exolog_keep('nta_file');

-- Append-only: of several words about one file the last counts.
create table nta_dilution (
  nta_file_id uuid not null,
  keeper      uuid not null default exolog_clinic(),
  seq         int not null check (seq > 0),
  factor      numeric not null check (factor between 1 and 1000000000),
  said_at     timestamptz not null,
  said_by     text not null,
  primary key (nta_file_id, seq),
  foreign key (nta_file_id, keeper) references nta_file (nta_file_id, keeper)
);
call exolog_keep('nta_dilution');
