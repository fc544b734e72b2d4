package org.godepot.store.db;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;

/** The tables: Flyway makes them, Hibernate maps rows to them and checks that they fit. */
final class Schema {
  private Schema() {}

  /** Brings the tables to this program's version; refuses those of a newer one. */
  static void migrate(HikariDataSource pool) {
    Flyway.configure(Schema.class.getClassLoader())
        .dataSource(pool)
        .locations("classpath:db/migration/h2")
        .ignoreMigrationPatterns(new String[0])
        .load()
        .migrate();
  }

  static SessionFactory map(HikariDataSource pool) {
    Configuration configuration = new Configuration();
    configuration
        .addAnnotatedClass(OwnerRow.class)
        .addAnnotatedClass(ModuleRow.class)
        .addAnnotatedClass(ReleaseRow.class);
    configuration.getProperties().put(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, pool);
    configuration.setProperty(AvailableSettings.CONNECTION_PROVIDER_DISABLES_AUTOCOMMIT, true);
    configuration.setProperty(AvailableSettings.JAKARTA_HBM2DDL_DATABASE_ACTION, "validate");
    configuration.setProperty(AvailableSettings.JDBC_TIME_ZONE, "UTC");
    return configuration.buildSessionFactory();
  }
}
