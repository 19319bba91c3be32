-- Shared by all clinics: what the law says, where and since when. A clinic cannot edit it; a change is
-- a new row with its own dates, in a new migration.
create table jurisdiction (
  code   text primary key check (code ~ '^[A-Z]{2}$' or code = 'OTHER'),
  name   text not null,
  parent text references jurisdiction
);
create index jurisdiction_parent on jurisdiction (parent);
grant select on jurisdiction to exolog_app;

-- source_kind: PRIMARY = the authority's own page, SECONDARY = a report about it (confirm before relying on it).
create table legal_status (
  jurisdiction  text not null references jurisdiction,
  valid_from    date not null,
  valid_to      date,
  sentence      text not null,
  source_name   text not null,
  source_url    text,
  source_kind   text not null check (source_kind in ('PRIMARY', 'SECONDARY', 'NONE')),
  last_reviewed date not null,
  primary key (jurisdiction, valid_from),
  check (valid_to is null or valid_to >= valid_from)
);
grant select on legal_status to exolog_app;

-- What a route is there. FORBIDDEN stops a draw; CAUTION is shown and does not stop it.
-- source_family null: every source.
create table route_rule (
  jurisdiction  text not null references jurisdiction,
  route         text not null,
  source_family text,
  verdict       text not null check (verdict in ('FORBIDDEN', 'CAUTION')),
  sentence      text not null,
  source_name   text not null,
  source_kind   text not null check (source_kind in ('PRIMARY', 'SECONDARY')),
  valid_from    date not null,
  valid_to      date
);
create unique index route_rule_once on route_rule (jurisdiction, route, coalesce(source_family, ''), valid_from);
grant select on route_rule to exolog_app;

insert into jurisdiction (code, name, parent) values
  ('OTHER', 'Other countries', null),
  ('EU', 'European Union', null),
  ('US', 'United States', null),
  ('GB', 'United Kingdom', null),
  ('KR', 'South Korea', null),
  ('JP', 'Japan', null),
  ('TW', 'Taiwan', null),
  ('SA', 'Saudi Arabia', null),
  ('AT', 'Austria', 'EU'), ('BE', 'Belgium', 'EU'), ('BG', 'Bulgaria', 'EU'), ('HR', 'Croatia', 'EU'),
  ('CY', 'Cyprus', 'EU'), ('CZ', 'Czechia', 'EU'), ('DK', 'Denmark', 'EU'), ('EE', 'Estonia', 'EU'),
  ('FI', 'Finland', 'EU'), ('FR', 'France', 'EU'), ('DE', 'Germany', 'EU'), ('GR', 'Greece', 'EU'),
  ('HU', 'Hungary', 'EU'), ('IE', 'Ireland', 'EU'), ('IT', 'Italy', 'EU'), ('LV', 'Latvia', 'EU'),
  ('LT', 'Lithuania', 'EU'), ('LU', 'Luxembourg', 'EU'), ('MT', 'Malta', 'EU'), ('NL', 'Netherlands', 'EU'),
  ('PL', 'Poland', 'EU'), ('PT', 'Portugal', 'EU'), ('RO', 'Romania', 'EU'), ('SK', 'Slovakia', 'EU'),
  ('SI', 'Slovenia', 'EU'), ('ES', 'Spain', 'EU'), ('SE', 'Sweden', 'EU');

insert into legal_status (jurisdiction, valid_from, valid_to, sentence, source_name, source_url, source_kind, last_reviewed) values
  ('US', '2019-12-06', null,
   'No exosome product is approved by the FDA. To treat a disease or to affect the structure or function of the body it is an unapproved drug and biologic, unless it is used under an investigational new drug application (IND). Ask for the IND number and the FDA''s letter.',
   'FDA, Public Safety Notification on Exosome Products, 6 December 2019',
   'https://www.fda.gov/vaccines-blood-biologics/safety-availability-biologics/public-safety-notification-exosome-products',
   'PRIMARY', '2026-11-01'),
  ('EU', '2013-07-11', null,
   'Exosomes of human origin are not permitted as a cosmetic ingredient. Used as a treatment they are a medicinal product, which needs an authorisation or an approved clinical trial.',
   'Regulation (EC) No 1223/2009, Annex II, as reported by the trade press', null, 'SECONDARY', '2026-11-01'),
  ('GB', '2021-01-01', null,
   'Exosomes of human origin are not permitted as a cosmetic ingredient, no exosome medicine is licensed by the MHRA, and none is licensed for injection.',
   'The EU rule as kept in UK law, as reported by Aesthetic Medicine, 2025', 'https://mag.aestheticmed.co.uk', 'SECONDARY', '2026-11-01'),
  ('KR', '2025-01-21', null,
   'No exosome product is approved as a medicine. Use as a medicine is limited to authorised trials, and advertising for cosmetics may not speak of exosomes of human origin, needles or microneedling.',
   'Ministry of Food and Drug Safety, as reported by Newspim, 21 January 2025', null, 'SECONDARY', '2026-11-01'),
  ('JP', '2024-07-31', null,
   'No medicine made of extracellular vesicles is approved. Being free of cells, they are not covered by the Act on the Safety of Regenerative Medicine, and adverse events are not tracked systematically.',
   'Ministry of Health, Labour and Welfare notices of 31 July 2024, as reported with the guidance of the Japanese Society for Regenerative Medicine', null, 'SECONDARY', '2026-11-01'),
  ('TW', '2024-03-21', null,
   'Exosomes of human cells may be used in cosmetics only after approval case by case. No exosome medicine is approved.',
   'Rule of 21 March 2024, as reported by Zmuni', null, 'SECONDARY', '2026-11-01'),
  ('SA', '2024-01-01', null,
   'External use only. Injection of exosome products is not authorised.',
   'Saudi authorities, as reported by the press', null, 'SECONDARY', '2026-11-01'),
  ('OTHER', '2019-01-01', null,
   'No authority known to us has approved an exosome product for skin or hair. Ask the clinic which authority allows this treatment, and for the document.',
   'No source for this country in the record', null, 'NONE', '2026-11-01');

insert into route_rule (jurisdiction, route, source_family, verdict, sentence, source_name, source_kind, valid_from, valid_to) values
  ('SA', 'injection', null, 'FORBIDDEN', 'In Saudi Arabia exosome products are for external use only; injection is not authorised.',
   'Saudi authorities, as reported by the press', 'SECONDARY', '2024-01-01', null),
  ('GB', 'injection', null, 'CAUTION', 'No exosome product is licensed for injection in the United Kingdom.',
   'As reported by Aesthetic Medicine, 2025', 'SECONDARY', '2021-01-01', null),
  ('EU', 'injection', null, 'CAUTION', 'In the European Union an injected exosome product is a medicinal product: it needs an authorisation or an approved clinical trial.',
   'As reported by the trade press', 'SECONDARY', '2013-07-11', null),
  ('US', 'injection', null, 'CAUTION', 'In the United States an injected exosome product is an unapproved drug unless it is used under an IND.',
   'FDA, Public Safety Notification on Exosome Products, 6 December 2019', 'PRIMARY', '2019-12-06', null);
