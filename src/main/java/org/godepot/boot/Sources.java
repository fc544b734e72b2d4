package org.godepot.boot;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/**
 * Where settings come from, first wins: system property, environment, JNDI, context parameter,
 * {@code godepot.properties} in the home.
 */
final class Sources {
  private static final String PREFIX = "godepot.";

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

  /** The value of a setting; an empty one counts as absent. */
  Optional<String> find(Setting setting) {
    return value(system.getProperty(setting.key()))
        .or(() -> value(environment.get(setting.environmentKey())))
        .or(() -> jndi(setting))
        .or(() -> value(context.getProperty(setting.key())))
        .or(() -> value(file.getProperty(setting.key())));
  }

  private static Optional<String> value(@Nullable String value) {
    return Optional.ofNullable(value).map(String::trim).filter(text -> !text.isEmpty());
  }

  /** Only names of ours are looked up, in the component's own context that operators fill. */
  @SuppressWarnings("BanJNDI")
  private static Optional<String> jndi(Setting setting) {
    try {
      Object bound = new InitialContext().lookup("java:comp/env/" + setting.jndiKey());
      return value(String.valueOf(bound));
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
    return keys;
  }
}
