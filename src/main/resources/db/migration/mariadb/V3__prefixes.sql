-- Prefixes of module paths that owners hold; modules by their path alone; what was published, in order.

create table prefix_claim (
  id bigint not null auto_increment primary key,
  prefix varchar(1024) character set ascii collate ascii_bin not null,
  owner_id bigint not null,
  claimed_by varchar(255) not null,
  claimed_at datetime not null,
  constraint claim_owner foreign key (owner_id) references owner (id),
  constraint claim_prefix unique (prefix)
) engine = InnoDB character set utf8mb4 collate utf8mb4_bin;

create index module_by_path on module (path);

-- Versions in the order in which they became visible; without an owner, from outside. No foreign
-- key: its lock of the owner would come after that of change_number and wait for those before it.
create table feed_entry (
  at_micros bigint not null primary key,
  owner_id bigint,
  path varchar(1024) character set ascii collate ascii_bin not null,
  version varchar(255) character set ascii collate ascii_bin not null,
  constraint feed_version unique (owner_id, path, version)
) engine = InnoDB character set utf8mb4 collate utf8mb4_bin;
create index feed_of_owner on feed_entry (owner_id, at_micros);

-- What is there gets the times of its publication, moved on by microseconds where they are equal.
insert into feed_entry (at_micros, owner_id, path, version)
select n + max(micros - n) over (order by n), owner_id, path, version
from (
  select row_number() over (order by r.id) as n,
    timestampdiff(microsecond, timestamp'1970-01-01 00:00:00', r.published_at) as micros,
    m.owner_id, m.path, r.version
  from module_release r join module m on m.id = r.module_id
) numbered;

alter table change_number add column last_feed_micros bigint not null default 0;
alter table change_number alter column last_feed_micros drop default;
update change_number
set last_feed_micros = (select coalesce(max(at_micros), 0) from feed_entry);
