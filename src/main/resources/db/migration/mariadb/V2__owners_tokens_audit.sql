-- Kinds and visibility of owners, grants, access tokens, deleted versions, change numbers, audit.

alter table owner
  add column kind varchar(12) character set ascii collate ascii_bin not null default 'user',
  add column visibility varchar(8) character set ascii collate ascii_bin not null default 'public',
  add column full_name varchar(200) not null default '';
alter table owner
  alter column kind drop default,
  alter column visibility drop default,
  alter column full_name drop default;

create table owner_grant (
  id bigint not null auto_increment primary key,
  owner_id bigint not null,
  grantee_kind varchar(4) character set ascii collate ascii_bin not null,
  grantee_name varchar(255) not null,
  grantee_key varchar(255) not null,
  access_level varchar(5) character set ascii collate ascii_bin not null,
  constraint grant_owner foreign key (owner_id) references owner (id),
  constraint grant_grantee unique (owner_id, grantee_kind, grantee_key)
) engine = InnoDB character set utf8mb4 collate utf8mb4_bin;
create index grant_by_grantee on owner_grant (grantee_kind, grantee_key);

create table access_token (
  id bigint not null auto_increment primary key,
  user_name varchar(255) not null,
  user_key varchar(255) not null,
  name varchar(100) not null,
  secret_hash varchar(64) character set ascii collate ascii_bin not null,
  last4 varchar(4) character set ascii collate ascii_bin not null,
  scope varchar(5) character set ascii collate ascii_bin not null,
  owners varchar(4000) character set ascii collate ascii_bin,
  created datetime not null,
  expires datetime not null,
  last_used datetime,
  constraint token_hash unique (secret_hash),
  constraint token_name unique (user_key, name)
) engine = InnoDB character set utf8mb4 collate utf8mb4_bin;

-- The realm roles of users with tokens, as of their last sign-in by password.
create table user_role (
  id bigint not null auto_increment primary key,
  user_key varchar(255) not null,
  role_name varchar(255) not null,
  constraint role_of_user unique (user_key, role_name)
) engine = InnoDB character set utf8mb4 collate utf8mb4_bin;

create table deleted_release (
  id bigint not null auto_increment primary key,
  module_id bigint not null,
  version varchar(255) character set ascii collate ascii_bin not null,
  zip_h1 varchar(47) character set ascii collate ascii_bin not null,
  mod_h1 varchar(47) character set ascii collate ascii_bin not null,
  deleted_by varchar(255) not null,
  deleted_at datetime not null,
  constraint deleted_module foreign key (module_id) references module (id),
  constraint deleted_version unique (module_id, version)
) engine = InnoDB character set utf8mb4 collate utf8mb4_bin;

-- Apart from the release, whose row never changes. Rows of deleted releases are harmless.
create table release_download (
  release_id bigint not null primary key,
  downloads bigint not null
) engine = InnoDB character set utf8mb4 collate utf8mb4_bin;

create index release_published on module_release (module_id, published_at);
create index release_zip on module_release (zip_digest);
create index release_mod on module_release (mod_digest);

-- One row: the number of the last change. Raised as the last statement of every write.
create table change_number (
  id int not null primary key,
  last_number bigint not null
) engine = InnoDB character set utf8mb4 collate utf8mb4_bin;
insert into change_number (id, last_number) values (1, 0);

create table change_entry (
  id bigint not null primary key,
  kind varchar(12) character set ascii collate ascii_bin not null,
  subject varchar(1200) not null
) engine = InnoDB character set utf8mb4 collate utf8mb4_bin;

create table audit_event (
  id bigint not null auto_increment primary key,
  happened_at datetime(3) not null,
  request_id varchar(64) character set ascii collate ascii_bin not null,
  address varchar(64) character set ascii collate ascii_bin not null,
  actor varchar(255) not null,
  token_id bigint,
  action varchar(30) character set ascii collate ascii_bin not null,
  owner varchar(100) character set ascii collate ascii_bin not null,
  subject varchar(1400) not null,
  detail varchar(1000) not null,
  result varchar(30) character set ascii collate ascii_bin not null
) engine = InnoDB character set utf8mb4 collate utf8mb4_bin;
create index audit_time on audit_event (happened_at);
