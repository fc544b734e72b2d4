-- Random bytes that all servers on this database share, each made once.
create table secret (
  name varchar(40) character set ascii collate ascii_bin primary key,
  random_bytes varbinary(32) not null
);
