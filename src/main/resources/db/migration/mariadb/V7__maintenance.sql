-- The maintenance in which nothing is changed; no row while changes are taken, never more than one.
create table maintenance (
  id int not null primary key,
  begun_by varchar(255) not null,
  begun_at datetime not null,
  announced_end datetime,
  reason varchar(200) not null,
  constraint one_maintenance check (id = 1)
) engine = InnoDB character set utf8mb4 collate utf8mb4_bin;
