-- How a session ended: the latest row counts, an earlier one stays readable. A correction has a reason.
create table session_closing (
  clinic_id  uuid not null default exolog_clinic(),
  session_id uuid not null,
  seq        int  not null check (seq > 0),
  pain       int  not null check (pain between 0 and 10),
  note       text not null check (length(note) <= 4000),
  at         timestamptz not null,
  closed_by  text not null,
  reason     text not null check (length(reason) <= 1000),
  primary key (clinic_id, session_id, seq),
  foreign key (clinic_id, session_id) references session,
  check (seq = 1 or length(trim(reason)) > 0)
);
call exolog_guard('session_closing');

-- No row: none was seen. Grades as CTCAE v5 has them: 1 mild to 4 life-threatening.
create table session_reaction (
  clinic_id  uuid not null default exolog_clinic(),
  session_id uuid not null,
  seq        int  not null,
  reaction   text not null check (reaction ~ '^[a-z-]{1,40}$'),
  grade      int  not null check (grade between 1 and 4),
  primary key (clinic_id, session_id, seq, reaction),
  foreign key (clinic_id, session_id, seq) references session_closing
);
call exolog_guard('session_reaction');

create table session_aftercare (
  clinic_id   uuid not null default exolog_clinic(),
  session_id  uuid not null,
  seq         int  not null,
  instruction text not null check (instruction ~ '^[a-z-]{1,40}$'),
  version     int  not null check (version > 0),
  primary key (clinic_id, session_id, seq, instruction),
  foreign key (clinic_id, session_id, seq) references session_closing
);
call exolog_guard('session_aftercare');
