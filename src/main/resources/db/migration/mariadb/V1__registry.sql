-- Owners, modules and releases. Text is compared byte by byte; paths and versions are ASCII.

create table owner (
  id bigint not null auto_increment primary key,
  name varchar(100) character set ascii collate ascii_bin not null,
  name_key varchar(100) character set ascii collate ascii_bin not null,
  created datetime not null,
  constraint owner_name_key unique (name_key)
) engine = InnoDB character set utf8mb4 collate utf8mb4_bin;

create table module (
  id bigint not null auto_increment primary key,
  owner_id bigint not null,
  path varchar(1024) character set ascii collate ascii_bin not null,
  constraint module_owner foreign key (owner_id) references owner (id),
  constraint module_path unique (owner_id, path)
) engine = InnoDB character set utf8mb4 collate utf8mb4_bin;

create table module_release (
  id bigint not null auto_increment primary key,
  module_id bigint not null,
  version varchar(255) character set ascii collate ascii_bin not null,
  info_time datetime not null,
  published_by varchar(255) not null,
  published_at datetime not null,
  zip_h1 varchar(47) character set ascii collate ascii_bin not null,
  mod_h1 varchar(47) character set ascii collate ascii_bin not null,
  zip_digest varchar(64) character set ascii collate ascii_bin not null,
  zip_size bigint not null,
  zip_crc32c int not null,
  mod_digest varchar(64) character set ascii collate ascii_bin not null,
  mod_size bigint not null,
  mod_crc32c int not null,
  origin_vcs varchar(1000) character set ascii collate ascii_bin not null,
  origin_url varchar(1000) character set ascii collate ascii_bin not null,
  origin_ref varchar(1000) character set ascii collate ascii_bin not null,
  origin_hash varchar(1000) character set ascii collate ascii_bin not null,
  constraint release_module foreign key (module_id) references module (id),
  constraint release_version unique (module_id, version)
) engine = InnoDB character set utf8mb4 collate utf8mb4_bin;
