-- Modules from outside: verified files of versions, version lists, checksum databases, leases.

create table mirrored_version (
  id bigint not null auto_increment primary key,
  path varchar(1024) character set ascii collate ascii_bin not null,
  version varchar(255) character set ascii collate ascii_bin not null,
  info varchar(4000),
  mod_h1 varchar(47) character set ascii collate ascii_bin,
  mod_digest varchar(64) character set ascii collate ascii_bin,
  mod_size bigint,
  mod_crc32c int,
  zip_h1 varchar(47) character set ascii collate ascii_bin,
  zip_digest varchar(64) character set ascii collate ascii_bin,
  zip_size bigint,
  zip_crc32c int,
  source varchar(100) character set ascii collate ascii_bin not null,
  proof varchar(9) character set ascii collate ascii_bin not null,
  stored_at datetime not null,
  used_at datetime not null,
  constraint mirrored_version_name unique (path, version)
) engine = InnoDB character set utf8mb4 collate utf8mb4_bin;
create index mirrored_used on mirrored_version (used_at);
create index mirrored_zip on mirrored_version (zip_digest);
create index mirrored_mod on mirrored_version (mod_digest);

create table mirrored_list (
  id bigint not null auto_increment primary key,
  path varchar(1024) character set ascii collate ascii_bin not null,
  list_digest varchar(64) character set ascii collate ascii_bin not null,
  list_size bigint not null,
  list_crc32c int not null,
  latest varchar(4000),
  source varchar(100) character set ascii collate ascii_bin not null,
  fetched_at datetime(3) not null,
  constraint mirrored_list_path unique (path)
) engine = InnoDB character set utf8mb4 collate utf8mb4_bin;
create index mirrored_list_file on mirrored_list (list_digest);

-- Verified lookups and tiles, for good.
create table sumdb_entry (
  id bigint not null auto_increment primary key,
  db_name varchar(255) character set ascii collate ascii_bin not null,
  path varchar(1400) character set ascii collate ascii_bin not null,
  body varbinary(16000) not null,
  constraint sumdb_entry_path unique (db_name, path)
) engine = InnoDB character set utf8mb4 collate utf8mb4_bin;

create table sumdb_head (
  db_name varchar(255) character set ascii collate ascii_bin not null primary key,
  note varchar(16000) not null
) engine = InnoDB character set utf8mb4 collate utf8mb4_bin;

-- Who does a piece of work for all servers, until when by the database's clock.
create table lease (
  name varchar(64) character set ascii collate ascii_bin not null primary key,
  holder varchar(36) character set ascii collate ascii_bin not null,
  ends_at datetime(3) not null
) engine = InnoDB character set utf8mb4 collate utf8mb4_bin;
