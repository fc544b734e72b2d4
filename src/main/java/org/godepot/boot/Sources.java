package org.godepot.boot;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Where settings come from, first wins: system property, environment, JNDI, context parameter,
 * {@code godepot.properties} in the home.
 */
final class Sources {
  /** The container's pool: as a component's own name, and as Jetty has it for the whole server. */
  static final String DATA_SOURCE = "jdbc/godepot";

  private static final String COMPONENT = "java:comp/env/";
  private static final String PREFIX = "godepot.";
  private static final String ENVIRONMENT_PREFIX = "GODEPOT_";

  private final Properties system;
  private final Map<String, String> environment;
  private final Properties context;
  private final Properties file;

  Sources(Properties system, Map<String, String> environment, Properties context, Properties file) {
    this.system = system;
    this.environment = environment;
    this.context = context;
    this.file = file;
  }

  /** The sources of a deployed web application, without a file. */
  static Sources of(ServletContext servletContext) {
    Properties context = new Properties();
    for (String name : Collections.list(servletContext.getInitParameterNames())) {
      context.setProperty(name, servletContext.getInitParameter(name));
    }
    return new Sources(System.getProperties(), System.getenv(), context, new Properties());
  }

  /** The same sources and a file, if it is there. */
  Sources with(Path path) throws IOException {
    Properties properties = new Properties();
    if (Files.exists(path)) {
      try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
        properties.load(reader);
      }
    }
    return new Sources(system, environment, context, properties);
  }

  /** A value and where it came from. */
  record Found(String value, String origin) {}

  /** The value of a setting; an empty one counts as absent. */
  Optional<Found> find(Setting setting) {
    return found(system.getProperty(setting.key()), "system property")
        .or(() -> found(environment.get(setting.environmentKey()), "environment"))
        .or(() -> jndi(setting))
        .or(() -> found(context.getProperty(setting.key()), "context parameter"))
        .or(() -> found(file.getProperty(setting.key()), "godepot.properties"));
  }

  private static Optional<Found> found(@Nullable String value, String origin) {
    return Optional.ofNullable(value)
        .map(String::trim)
        .filter(text -> !text.isEmpty())
        .map(text -> new Found(text, origin));
  }

  private static Optional<Found> jndi(Setting setting) {
    return lookUp(COMPONENT + setting.jndiKey())
        .flatMap(bound -> found(String.valueOf(bound), "JNDI"));
  }

  /** The container's DataSource, if operators defined one. */
  static Optional<DataSource> dataSource() {
    return lookUp(COMPONENT + DATA_SOURCE)
        .or(() -> lookUp(DATA_SOURCE))
        .filter(DataSource.class::isInstance)
        .map(DataSource.class::cast);
  }

  /** Only names of ours are looked up, in contexts that operators fill. */
  @SuppressWarnings("BanJNDI")
  private static Optional<Object> lookUp(String name) {
    try {
      return Optional.ofNullable(new InitialContext().lookup(name));
    } catch (NamingException notBound) {
      return Optional.empty();
    }
  }

  /** Keys that look like ours and are none. */
  Set<String> unknownKeys() {
    Set<String> keys = new LinkedHashSet<>();
    for (Properties source : new Properties[] {system, context, file}) {
      source.stringPropertyNames().stream()
          .filter(key -> key.startsWith(PREFIX) && !Setting.isKnown(key))
          .forEach(keys::add);
    }
    environment.keySet().stream()
        .filter(key -> key.startsWith(ENVIRONMENT_PREFIX) && !Setting.isKnownEnvironment(key))
        .map(key -> key.toLowerCase(Locale.ROOT).replace('_', '.'))
        .forEach(keys::add);
    return keys;
  }
}
