-- Prefixes of module paths that owners hold, and modules by their path alone.

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
