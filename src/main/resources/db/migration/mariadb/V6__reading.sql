-- What reading the audit trail and a user's publications takes, newest first. The keys are names with
-- ASCII capitals made small: principals that differ in nothing else are one user.

alter table audit_event add column actor_key varchar(255) not null default '';
-- lower() would change letters beyond ASCII, too.
update audit_event set actor_key =
  replace(replace(replace(replace(replace(replace(replace(replace(replace(
  replace(replace(replace(replace(replace(replace(replace(replace(replace(
  replace(replace(replace(replace(replace(replace(replace(replace(
    actor,
    'A', 'a'), 'B', 'b'), 'C', 'c'), 'D', 'd'), 'E', 'e'), 'F', 'f'), 'G', 'g'),
    'H', 'h'), 'I', 'i'), 'J', 'j'), 'K', 'k'), 'L', 'l'), 'M', 'm'), 'N', 'n'),
    'O', 'o'), 'P', 'p'), 'Q', 'q'), 'R', 'r'), 'S', 's'), 'T', 't'),
    'U', 'u'), 'V', 'v'), 'W', 'w'), 'X', 'x'), 'Y', 'y'), 'Z', 'z');
alter table audit_event alter column actor_key drop default;

-- Indexes are read backwards as well, and end with the primary key.
drop index audit_time on audit_event;
create index audit_time on audit_event (happened_at, id);
create index audit_actor on audit_event (actor_key, happened_at, id);
create index audit_owner on audit_event (owner, happened_at, id);
create index audit_action on audit_event (action, happened_at, id);

alter table module_release add column publisher_key varchar(255) not null default '';
update module_release set publisher_key =
  replace(replace(replace(replace(replace(replace(replace(replace(replace(
  replace(replace(replace(replace(replace(replace(replace(replace(replace(
  replace(replace(replace(replace(replace(replace(replace(replace(
    published_by,
    'A', 'a'), 'B', 'b'), 'C', 'c'), 'D', 'd'), 'E', 'e'), 'F', 'f'), 'G', 'g'),
    'H', 'h'), 'I', 'i'), 'J', 'j'), 'K', 'k'), 'L', 'l'), 'M', 'm'), 'N', 'n'),
    'O', 'o'), 'P', 'p'), 'Q', 'q'), 'R', 'r'), 'S', 's'), 'T', 't'),
    'U', 'u'), 'V', 'v'), 'W', 'w'), 'X', 'x'), 'Y', 'y'), 'Z', 'z');
alter table module_release alter column publisher_key drop default;
create index release_publisher on module_release (publisher_key, published_at, id);
