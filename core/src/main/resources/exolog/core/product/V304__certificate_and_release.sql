-- A certificate is a document: what it says of the lot, as the howto describes it, and the file it was
-- taken from. The rules read the document; old results become documents, and stay as they were beside it.
alter table certificate add column accreditation text not null default '' check (length(accreditation) <= 200);
alter table certificate add column document text check (document is json object);
alter table certificate add unique (certificate_id, keeper);

create table certificate_file (
  certificate_id uuid primary key,
  keeper         uuid not null default exolog_clinic(),
  name           text not null check (length(trim(name)) between 1 and 200),
  media_type     text not null check (length(media_type) between 1 and 100),
  sha256         text not null check (sha256 = encode(sha256(bytes), 'hex')),
  bytes          bytea not null check (length(bytes) between 1 and 10485760),
  foreign key (certificate_id, keeper) references certificate (certificate_id, keeper)
);
call exolog_keep('certificate_file');

-- What a certificate said in words only cannot be judged by a rule that wants a number or a day: it is
-- carried over in those words, and the rule says so. Marker and residue results named no marker and no
-- residue; they stay in test_result.
do $$
declare
  clinic_at_work uuid;
begin
  for clinic_at_work in select distinct keeper from certificate loop
    perform set_config('exolog.clinic', clinic_at_work::text, true);
    update certificate c set document = (
      select coalesce(json_object_agg(
               case r.test when 'adventitious-virus' then 'virus' when 'donor-infection-screen' then 'donor'
                           when 'particle-concentration' then 'particle.conc' when 'particle-size' then 'size.mode'
                           else r.test end,
               case
                 when r.test = 'donor-infection-screen' then
                   json_build_object('test', json_build_array(json_build_object('agent', 'screen as certified',
                     'result', case r.result when 'PASS' then 'non-reactive' else 'reactive' end)))
                 when r.test in ('sterility', 'mycoplasma', 'adventitious-virus') then
                   json_build_object('result', case r.result when 'PASS' then 'negative' else 'positive' end,
                                     'method', r.method, 'page', c.issuer || ' ' || c.issued_on)
                 else json_build_object('value', coalesce(r.value::text, 'said to ' || lower(r.result)), 'unit', r.unit,
                                        'method', r.method, 'page', c.issuer || ' ' || c.issued_on)
               end), '{}')::text
        from test_result r
       where r.certificate_id = c.certificate_id and r.result in ('PASS', 'FAIL')
         and r.test in ('sterility', 'endotoxin', 'mycoplasma', 'adventitious-virus', 'donor-infection-screen',
                        'particle-concentration', 'particle-size', 'potency'));
  end loop;
  perform set_config('exolog.clinic', '', true);
end $$;
alter table certificate alter column document set not null;
revoke insert on test_result from exolog_app;
drop table expected_test;

-- Every value of a certificate with its unit, method, limit of detection and page.
create view certificate_value with (security_invoker = true) as
with recursive node as (
  select certificate_id, ''::text as path, document::jsonb as value from certificate
   union all
  select n.certificate_id, ltrim(n.path || '.' || child.key, '.'), child.value
    from node n cross join lateral (
      select key, value from jsonb_each(case jsonb_typeof(n.value) when 'object' then n.value else '{}' end)
       union all
      select '[' || position || ']', value
        from jsonb_array_elements(case jsonb_typeof(n.value) when 'array' then n.value else '[]' end)
             with ordinality as entry (value, position)) child
)
select certificate_id, path, coalesce(value ->> 'value', value ->> 'result') as value, value ->> 'unit' as unit,
       coalesce(value ->> 'method', value ->> 'assay') as method, value ->> 'lod' as lod, value ->> 'page' as page
  from node where jsonb_typeof(value) = 'object' and (value ? 'value' or value ? 'result')
 union all
select certificate_id, path, value #>> '{}', null, null, null, null
  from node where jsonb_typeof(value) in ('string', 'number', 'boolean')
   and path !~ '(^|\.)(value|result|unit|method|assay|lod|page)$';
grant select on certificate_value to exolog_app;

-- Release is signed: by whom, on what grounds, under which rules. What the rules were asked about is kept
-- word for word, with its hash, so that the verdict can be found again. No row without an open gate.
create table lot_release (
  lot_id        uuid not null,
  keeper        uuid not null default exolog_clinic(),
  seq           int  not null check (seq > 0),
  kind          text not null check (kind in ('FINAL', 'INTERIM')),
  signed_at     timestamptz not null,
  signed_by     uuid not null,
  signed_name   text not null check (length(trim(signed_name)) between 1 and 200),
  approved_by   uuid,
  approved_name text,
  dossier       text not null check (dossier is json object),
  dossier_sha256 text not null check (dossier_sha256 = encode(sha256(convert_to(dossier, 'UTF8')), 'hex')),
  rules_version text not null,
  blocked_by    text[] not null check (cardinality(blocked_by) = 0),
  primary key (lot_id, seq),
  foreign key (lot_id, keeper) references lot (lot_id, keeper),
  check ((kind = 'INTERIM') = (approved_by is not null)),
  check ((approved_by is null) = (approved_name is null)),
  check (approved_by is distinct from signed_by)
);
call exolog_keep('lot_release');

-- An interim release ends once: by the final result, or by a hold.
create table lot_interim_end (
  lot_id   uuid not null,
  seq      int  not null,
  keeper   uuid not null default exolog_clinic(),
  ended_at timestamptz not null,
  outcome  text not null check (outcome in ('STERILE', 'HELD')),
  message  text not null,
  primary key (lot_id, seq),
  foreign key (lot_id, seq) references lot_release (lot_id, seq),
  foreign key (lot_id, keeper) references lot (lot_id, keeper)
);
call exolog_keep('lot_interim_end');

create function exolog_released_only_signed() returns trigger
  language plpgsql set search_path = pg_catalog, public, pg_temp
  as $$
begin
  if not exists (select 1 from public.lot_release r where r.lot_id = new.lot_id and r.seq = new.seq) then
    raise exception 'lot % cannot become RELEASED without a signed release', new.lot_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger released_only_signed before insert on lot_event
  for each row when (new.status = 'RELEASED') execute function exolog_released_only_signed();
