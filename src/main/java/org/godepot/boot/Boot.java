package org.godepot.boot;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import org.glassfish.jersey.servlet.ServletContainer;
import org.godepot.web.entry.AuthenticationFilter;
import org.godepot.web.entry.EdgeFilter;
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
      stop();
      throw new UncheckedIOException("godepot does not start", e);
    } catch (RuntimeException e) {
      stop();
      throw e;
    }
  }

  private void start(ServletContext context) throws IOException {
    Path fallbackHome = Path.of(System.getProperty("user.home"), ".godepot");
    Config config = Config.read(Sources.of(context), fallbackHome);
    Assembly assembly = Assembly.of(config, InstantSource.system());
    running = Optional.of(assembly);
    serve(context, assembly);
    log.info("godepot serves {}/ with its data in {}", context.getContextPath(), config.home());
    if (config.trial()) {
      Trial.announce(config.baseUrl().configured().orElse("http://127.0.0.1:8080"));
    }
  }

  private static void serve(ServletContext context, Assembly assembly) {
    filter(context, "edge", new EdgeFilter());
    filter(context, "authentication", new AuthenticationFilter());
    ServletRegistration.Dynamic jersey =
        context.addServlet("godepot", new ServletContainer(new Application(assembly.resources())));
    jersey.addMapping("/*");
    jersey.setLoadOnStartup(1);
  }

  private static void filter(ServletContext context, String name, Filter filter) {
    context
        .addFilter(name, filter)
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
