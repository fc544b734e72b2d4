package org.godepot.boot;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpFilter;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import org.glassfish.jersey.servlet.ServletContainer;
import org.godepot.ops.SettingValue;
import org.godepot.web.html.StaticFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts godepot with its web application and stops it with it. A failure fails the deployment. */
public final class Boot implements ServletContextListener {
  private static final Logger log = LoggerFactory.getLogger(Boot.class);

  private Optional<Assembly> running = Optional.empty();

  @Override
  public void contextInitialized(ServletContextEvent event) {
    ServletContext context = event.getServletContext();
    try {
      start(context);
    } catch (IOException e) {
      log.error("godepot does not start: {}", e.toString());
      stop();
      throw new UncheckedIOException("godepot does not start", e);
    } catch (RuntimeException e) {
      log.error("{}", e.getMessage());
      stop();
      throw e;
    }
  }

  private void start(ServletContext context) throws IOException {
    Path fallbackHome = Path.of(System.getProperty("user.home"), ".godepot");
    Config config = Config.read(Sources.of(context), fallbackHome);
    Logging.configure(config.home(), config.operation().logFormat(), config.operation().logFiles());
    config.values().stream()
        .filter(value -> !value.origin().equals(SettingValue.DEFAULT))
        .forEach(value -> log.info("{} = {} ({})", value.key(), value.value(), value.origin()));
    Assembly assembly =
        Assembly.of(config, StaticFiles.read(name -> file(context, name)), InstantSource.system());
    running = Optional.of(assembly);
    serve(context, assembly);
    log.info(
        "godepot serves {}/ with its data in {} and its tables in {}",
        context.getContextPath(),
        config.home(),
        config.stores().database());
    if (config.operation().trial()) {
      Trial.announce(config.baseUrl().configured().orElse("http://127.0.0.1:8080"));
    }
  }

  private static InputStream file(ServletContext context, String name) throws IOException {
    InputStream in = context.getResourceAsStream("/static/" + name);
    if (in == null) {
      throw new FileNotFoundException("static/" + name + " is not in the WAR");
    }
    return in;
  }

  private static void serve(ServletContext context, Assembly assembly) {
    for (HttpFilter filter : assembly.front().filters()) {
      filter(context, filter);
    }
    ServletRegistration.Dynamic jersey =
        context.addServlet(
            "godepot", new ServletContainer(new Application(assembly.front().resources())));
    jersey.addMapping("/*");
    jersey.setLoadOnStartup(1);
  }

  private static void filter(ServletContext context, HttpFilter filter) {
    context
        .addFilter(filter.getClass().getSimpleName(), filter)
        .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/*");
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    stop();
  }

  private void stop() {
    running.ifPresent(Assembly::close);
    running = Optional.empty();
    Shutdown.releaseClassLoader();
  }
}
