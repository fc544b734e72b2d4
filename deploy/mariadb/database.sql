-- Database and account of godepot, for MariaDB 10.11 and later; godepot makes its tables itself.
-- Run it once, as an administrator: mariadb < database.sql

-- A long random password in quotation marks. While it is NULL, this file fails and changes nothing.
SET @password = NULL;
-- Where godepot runs, as MariaDB sees it.
SET @client = '127.0.0.1';

EXECUTE IMMEDIATE
  CONCAT('CREATE USER godepot@', QUOTE(@client), ' IDENTIFIED BY ', QUOTE(@password));

-- Names of modules and versions differ by case.
CREATE DATABASE godepot CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The rows, and the tables at an upgrade; nothing outside this database.
EXECUTE IMMEDIATE CONCAT(
  'GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, DROP, INDEX, REFERENCES ',
  'ON godepot.* TO godepot@', QUOTE(@client));
