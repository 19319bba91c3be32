-- As lots are held: several causes beside each other, each lifted by its own.
alter table material_hold add column cause text not null default 'HAND:0' check (cause ~ '^(HAND|RECALL):[0-9a-f-]+$');
alter table material_hold alter column cause drop default;
create index material_hold_cause on material_hold (clinic_id, cause);
