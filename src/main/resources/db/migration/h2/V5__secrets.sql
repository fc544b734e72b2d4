-- Random bytes that all servers on this database share, each made once.
create table secret (
  name varchar(40) primary key,
  random_bytes varbinary(32) not null
);
