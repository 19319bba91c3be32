-- What was found in a lot. A new profile does not replace an older one: the newest speaks, both stay.
create table cargo_profile (
  profile_id uuid primary key,
  lot_id     uuid not null,
  keeper     uuid not null default exolog_clinic(),
  species    text not null check (length(trim(species)) between 1 and 100),
  method     text not null check (length(trim(method)) between 1 and 500),
  file_name  text not null check (length(file_name) <= 200),
  sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  entered_at timestamptz not null,
  entered_by text not null,
  foreign key (lot_id, keeper) references lot (lot_id, keeper),
  unique (profile_id, keeper)
);
create index cargo_profile_of_lot on cargo_profile (lot_id, entered_at);
call exolog_keep('cargo_profile');

-- detected false: it was looked for and not found, which is a result. amount null: not stated.
create table cargo_item (
  profile_id uuid not null,
  keeper     uuid not null default exolog_clinic(),
  kind       text not null check (kind in ('PROTEIN', 'LIPID', 'RNA')),
  name       text not null check (length(trim(name)) between 1 and 60),
  detected   boolean not null,
  amount     numeric check (amount >= 0),
  unit       text not null check (length(unit) <= 40),
  primary key (profile_id, kind, name),
  foreign key (profile_id, keeper) references cargo_profile (profile_id, keeper)
);
call exolog_keep('cargo_item');
