CREATE TABLE `access_token` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `user_name` varchar(255) NOT NULL,
  `user_key` varchar(255) NOT NULL,
  `name` varchar(100) NOT NULL,
  `secret_hash` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `last4` varchar(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `scope` varchar(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `owners` varchar(4000) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `created` datetime NOT NULL,
  `expires` datetime NOT NULL,
  `last_used` datetime DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `token_hash` (`secret_hash`),
  UNIQUE KEY `token_name` (`user_key`,`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `audit_event` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `happened_at` datetime(3) NOT NULL,
  `request_id` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `address` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `actor` varchar(255) NOT NULL,
  `token_id` bigint(20) DEFAULT NULL,
  `action` varchar(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `owner` varchar(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `subject` varchar(1400) NOT NULL,
  `detail` varchar(1000) NOT NULL,
  `result` varchar(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `actor_key` varchar(255) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `audit_time` (`happened_at`,`id`),
  KEY `audit_actor` (`actor_key`,`happened_at`,`id`),
  KEY `audit_owner` (`owner`,`happened_at`,`id`),
  KEY `audit_action` (`action`,`happened_at`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `change_entry` (
  `id` bigint(20) NOT NULL,
  `kind` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `subject` varchar(1200) NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `change_number` (
  `id` int(11) NOT NULL,
  `last_number` bigint(20) NOT NULL,
  `last_feed_micros` bigint(20) NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `deleted_release` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `module_id` bigint(20) NOT NULL,
  `version` varchar(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `zip_h1` varchar(47) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `mod_h1` varchar(47) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `deleted_by` varchar(255) NOT NULL,
  `deleted_at` datetime NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `deleted_version` (`module_id`,`version`),
  CONSTRAINT `deleted_module` FOREIGN KEY (`module_id`) REFERENCES `module` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `feed_entry` (
  `at_micros` bigint(20) NOT NULL,
  `owner_id` bigint(20) DEFAULT NULL,
  `path` varchar(1024) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `version` varchar(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`at_micros`),
  UNIQUE KEY `feed_version` (`owner_id`,`path`,`version`),
  KEY `feed_of_owner` (`owner_id`,`at_micros`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `lease` (
  `name` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `holder` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `ends_at` datetime(3) NOT NULL,
  PRIMARY KEY (`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `maintenance` (
  `id` int(11) NOT NULL,
  `begun_by` varchar(255) NOT NULL,
  `begun_at` datetime NOT NULL,
  `announced_end` datetime DEFAULT NULL,
  `reason` varchar(200) NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `one_maintenance` CHECK (`id` = 1)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `mirrored_list` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `path` varchar(1024) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `list_digest` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `list_size` bigint(20) NOT NULL,
  `list_crc32c` int(11) NOT NULL,
  `latest` varchar(4000) DEFAULT NULL,
  `source` varchar(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `fetched_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `mirrored_list_path` (`path`),
  KEY `mirrored_list_file` (`list_digest`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `mirrored_version` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `path` varchar(1024) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `version` varchar(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `info` varchar(4000) DEFAULT NULL,
  `mod_h1` varchar(47) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `mod_digest` varchar(64) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `mod_size` bigint(20) DEFAULT NULL,
  `mod_crc32c` int(11) DEFAULT NULL,
  `zip_h1` varchar(47) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `zip_digest` varchar(64) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `zip_size` bigint(20) DEFAULT NULL,
  `zip_crc32c` int(11) DEFAULT NULL,
  `source` varchar(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `proof` varchar(9) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `stored_at` datetime NOT NULL,
  `used_at` datetime NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `mirrored_version_name` (`path`,`version`),
  KEY `mirrored_used` (`used_at`),
  KEY `mirrored_zip` (`zip_digest`),
  KEY `mirrored_mod` (`mod_digest`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `module` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `owner_id` bigint(20) NOT NULL,
  `path` varchar(1024) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `module_path` (`owner_id`,`path`),
  KEY `module_by_path` (`path`),
  CONSTRAINT `module_owner` FOREIGN KEY (`owner_id`) REFERENCES `owner` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `module_release` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `module_id` bigint(20) NOT NULL,
  `version` varchar(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `info_time` datetime NOT NULL,
  `published_by` varchar(255) NOT NULL,
  `published_at` datetime NOT NULL,
  `zip_h1` varchar(47) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `mod_h1` varchar(47) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `zip_digest` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `zip_size` bigint(20) NOT NULL,
  `zip_crc32c` int(11) NOT NULL,
  `mod_digest` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `mod_size` bigint(20) NOT NULL,
  `mod_crc32c` int(11) NOT NULL,
  `origin_vcs` varchar(1000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `origin_url` varchar(1000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `origin_ref` varchar(1000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `origin_hash` varchar(1000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `publisher_key` varchar(255) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `release_version` (`module_id`,`version`),
  KEY `release_published` (`module_id`,`published_at`),
  KEY `release_zip` (`zip_digest`),
  KEY `release_mod` (`mod_digest`),
  KEY `release_publisher` (`publisher_key`,`published_at`,`id`),
  CONSTRAINT `release_module` FOREIGN KEY (`module_id`) REFERENCES `module` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `owner` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `name` varchar(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `name_key` varchar(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `created` datetime NOT NULL,
  `kind` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `visibility` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `full_name` varchar(200) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `owner_name_key` (`name_key`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `owner_grant` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `owner_id` bigint(20) NOT NULL,
  `grantee_kind` varchar(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `grantee_name` varchar(255) NOT NULL,
  `grantee_key` varchar(255) NOT NULL,
  `access_level` varchar(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `grant_grantee` (`owner_id`,`grantee_kind`,`grantee_key`),
  KEY `grant_by_grantee` (`grantee_kind`,`grantee_key`),
  CONSTRAINT `grant_owner` FOREIGN KEY (`owner_id`) REFERENCES `owner` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `prefix_claim` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `prefix` varchar(1024) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `owner_id` bigint(20) NOT NULL,
  `claimed_by` varchar(255) NOT NULL,
  `claimed_at` datetime NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `claim_prefix` (`prefix`),
  KEY `claim_owner` (`owner_id`),
  CONSTRAINT `claim_owner` FOREIGN KEY (`owner_id`) REFERENCES `owner` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `release_download` (
  `release_id` bigint(20) NOT NULL,
  `downloads` bigint(20) NOT NULL,
  PRIMARY KEY (`release_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `secret` (
  `name` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `random_bytes` varbinary(32) NOT NULL,
  PRIMARY KEY (`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `sumdb_entry` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `db_name` varchar(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `path` varchar(1400) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `body` varbinary(16000) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `sumdb_entry_path` (`db_name`,`path`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `sumdb_head` (
  `db_name` varchar(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `note` varchar(16000) NOT NULL,
  PRIMARY KEY (`db_name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `user_role` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `user_key` varchar(255) NOT NULL,
  `role_name` varchar(255) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `role_of_user` (`user_key`,`role_name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
