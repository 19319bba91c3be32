-- A chain that holds one lock until the disk has answered lets a clinic do one thing after the other.
-- So a clinic's log is a rope of up to sixteen strands, each a chain of its own: who writes takes the
-- first strand that is free, and people who work one after the other only ever see strand 0. docs/adr/0012.
alter table audit_entry add column strand smallint not null default 0 check (strand between 0 and 15);
alter table audit_entry drop constraint audit_entry_pkey;
alter table audit_entry add primary key (clinic_id, strand, seq);
drop index audit_entry_by_subject;
create index audit_entry_by_subject on audit_entry (clinic_id, subject_id, at);
create index audit_entry_by_time on audit_entry (clinic_id, at);

-- Chains the entries of one transaction. The hash is the one of exolog.core.audit.Chain: SHA-256 over
-- the hash before and the entry's text, which differs from what the caller can prepare only in its number.
-- A strand's lock is the last one a transaction takes, so two can never wait for each other through it.
-- Each statement in here sees what was committed before it: the entry a lock waited for is the last one.
create function exolog_audit_append(before_seq text, ats timestamptz[], accounts uuid[], actors text[],
                                    actions text[], kinds text[], subjects uuid[], details text[],
                                    whys text[], after_seq text[])
  returns void language plpgsql as $$
declare
  mine   uuid := exolog_clinic();
  lane   int;
  last   bigint;
  prior  bytea;
  linked bytea;
begin
  for i in 0..15 loop
    if pg_try_advisory_xact_lock(hashtextextended('audit ' || mine || ' ' || i, 0)) then
      lane := i;
      exit;
    end if;
  end loop;
  if lane is null then
    lane := pg_backend_pid() % 16;
    perform pg_advisory_xact_lock(hashtextextended('audit ' || mine || ' ' || lane, 0));
  end if;
  select e.seq, e.hash into last, prior from audit_entry e
   where e.clinic_id = mine and e.strand = lane order by e.seq desc limit 1;
  if not found then
    last := 0;
    prior := set_byte(decode(repeat('00', 32), 'hex'), 31, lane);
  end if;
  for i in 1..cardinality(ats) loop
    last := last + 1;
    linked := sha256(prior || convert_to(before_seq || length(last::text) || ':' || last || E'\n' || after_seq[i], 'UTF8'));
    insert into audit_entry (strand, seq, at, account_id, actor_name, action, subject_kind, subject_id,
                             detail, why, previous_hash, hash)
    values (lane, last, ats[i], accounts[i], actors[i], actions[i], kinds[i], subjects[i], details[i],
            whys[i], prior, linked);
    prior := linked;
  end loop;
end $$;
