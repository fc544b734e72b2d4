package org.godepot.store.db;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;

/** The tables: Flyway makes them, Hibernate maps rows to them and checks that they fit. */
final class Schema {
  private final DataSource source;
  private final Engine engine;

  Schema(DataSource source, Engine engine) {
    this.source = source;
    this.engine = engine;
  }

  /** Brings the tables to this program's version; refuses those of a newer one. */
  void migrate() {
    Flyway.configure(Schema.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:" + engine.migrations())
        .ignoreMigrationPatterns(new String[0])
        .load()
        .migrate();
  }

  SessionFactory map() {
    Configuration configuration = new Configuration();
    configuration
        .addAnnotatedClass(OwnerRow.class)
        .addAnnotatedClass(GrantRow.class)
        .addAnnotatedClass(PrefixClaimRow.class)
        .addAnnotatedClass(TokenRow.class)
        .addAnnotatedClass(UserRoleRow.class)
        .addAnnotatedClass(ModuleRow.class)
        .addAnnotatedClass(ReleaseRow.class)
        .addAnnotatedClass(DeletedReleaseRow.class)
        .addAnnotatedClass(DownloadRow.class)
        .addAnnotatedClass(FeedEntryRow.class)
        .addAnnotatedClass(ChangeNumberRow.class)
        .addAnnotatedClass(ChangeEntryRow.class)
        .addAnnotatedClass(MirroredVersionRow.class)
        .addAnnotatedClass(MirroredListRow.class)
        .addAnnotatedClass(SumdbEntryRow.class)
        .addAnnotatedClass(SumdbHeadRow.class)
        .addAnnotatedClass(SecretRow.class)
        .addAnnotatedClass(MaintenanceRow.class)
        .addAnnotatedClass(AuditEventRow.class);
    configuration.getProperties().put(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, source);
    configuration.setProperty(AvailableSettings.JAKARTA_HBM2DDL_DATABASE_ACTION, "validate");
    configuration.setProperty(AvailableSettings.JDBC_TIME_ZONE, "UTC");
    return configuration.buildSessionFactory();
  }
}
