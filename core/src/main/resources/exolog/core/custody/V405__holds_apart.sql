-- A hold has a cause: a person's hand (numbered, since there may be several) or a recall. What is held is
-- free when every cause is lifted, each by its own. Holds from before are a hand's, number 0.
alter table lot_hold add column cause text not null default 'HAND:0' check (cause ~ '^(HAND|RECALL):[0-9a-f-]+$');
alter table lot_hold alter column cause drop default;
create index lot_hold_cause on lot_hold (clinic_id, cause);

-- Empty on lines that are no hold, and on those from before; their hash does not speak of it.
alter table vial_entry add column cause text check (cause ~ '^(HAND|RECALL):[0-9a-f-]+$');
alter table vial_entry add check (cause is null or kind in ('HOLD', 'HOLD_LIFTED'));

-- The counter: who holds the vial now. The owner must see all clinics' rows for it.
alter table vial add column held_by text[] not null default '{}';
alter table vial no force row level security;
update vial set held_by = '{HAND:0}' where on_hold;
alter table vial force row level security;
alter table vial drop column on_hold;
grant update (held_by) on vial to exolog_app;
create index vial_held on vial (clinic_id, vial_id) where cardinality(held_by) > 0;
