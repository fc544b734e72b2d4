-- What reading the audit trail and a user's publications takes, newest first. The keys are names with
-- ASCII capitals made small: principals that differ in nothing else are one user.

alter table audit_event add column actor_key varchar(255) default '' not null;
update audit_event set actor_key =
  translate(actor, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz');
alter table audit_event alter column actor_key drop default;

drop index audit_time;
create index audit_time on audit_event (happened_at desc, id desc);
create index audit_actor on audit_event (actor_key, happened_at desc, id desc);
create index audit_owner on audit_event (owner, happened_at desc, id desc);
create index audit_action on audit_event (action, happened_at desc, id desc);

alter table module_release add column publisher_key varchar(255) default '' not null;
update module_release set publisher_key =
  translate(published_by, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz');
alter table module_release alter column publisher_key drop default;
create index release_publisher on module_release (publisher_key, published_at desc, id desc);
