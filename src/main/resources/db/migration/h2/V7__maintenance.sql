-- The maintenance in which nothing is changed; no row while changes are taken, never more than one.
create table maintenance (
  id int primary key,
  begun_by varchar(255) not null,
  begun_at timestamp(0) with time zone not null,
  announced_end timestamp(0) with time zone,
  reason varchar(200) not null,
  constraint one_maintenance check (id = 1)
);
