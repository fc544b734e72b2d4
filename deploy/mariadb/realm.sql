-- Users in MariaDB, for Tomcat's conf/realm-database.xml and Jetty's etc/realm-database.xml, apart
-- from godepot's own tables. Run it once, as an administrator: mariadb < realm.sql

-- A long random password in quotation marks. While it is NULL, this file fails and changes nothing.
SET @password = NULL;
-- Where the container runs, as MariaDB sees it.
SET @client = '127.0.0.1';

EXECUTE IMMEDIATE
  CONCAT('CREATE USER godepot_realm@', QUOTE(@client), ' IDENTIFIED BY ', QUOTE(@password));

CREATE DATABASE godepot_realm CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
USE godepot_realm;

-- password: a hash as the container makes it, see deploy/README.md; no other value opens an account.
CREATE TABLE users (
  id INT AUTO_INCREMENT PRIMARY KEY,
  user_name VARCHAR(100) NOT NULL UNIQUE,
  password VARCHAR(255) NOT NULL
);

CREATE TABLE roles (
  id INT AUTO_INCREMENT PRIMARY KEY,
  role_name VARCHAR(100) NOT NULL UNIQUE
);

CREATE TABLE user_roles (
  user_id INT NOT NULL,
  role_id INT NOT NULL,
  PRIMARY KEY (user_id, role_id),
  FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
  FOREIGN KEY (role_id) REFERENCES roles (id) ON DELETE CASCADE
);

-- The roles as Tomcat reads them.
CREATE VIEW user_role_names AS
  SELECT users.user_name, roles.role_name
  FROM user_roles
  JOIN users ON users.id = user_roles.user_id
  JOIN roles ON roles.id = user_roles.role_id;

INSERT INTO roles (role_name) VALUES ('godepot-admin');

-- The container reads and changes nothing.
EXECUTE IMMEDIATE
  CONCAT('GRANT SELECT ON godepot_realm.* TO godepot_realm@', QUOTE(@client));
