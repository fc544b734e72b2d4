package org.godepot.house;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Who;

/** Every route of the compiled resources. */
public final class Routes {
  private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target/classes");

  private Routes() {}

  /**
   * A route.
   *
   * @param path template, as the annotations have it
   * @param who its access rule; empty if none is declared
   * @param query names of the query parameters that its method declares
   */
  public record Route(String method, String path, Optional<Who> who, Set<String> query) {
    /** Method and template, which no two routes share. */
    public String name() {
      return method + " " + path;
    }
  }

  /** All of them, by path and method. */
  public static List<Route> all() throws IOException {
    List<Route> routes = new ArrayList<>();
    for (Class<?> resource : resources()) {
      for (Method method : resource.getDeclaredMethods()) {
        httpMethod(method).ifPresent(verb -> routes.add(route(verb, resource, method)));
      }
    }
    return routes.stream()
        .sorted((a, b) -> (a.path() + a.method()).compareTo(b.path() + b.method()))
        .toList();
  }

  private static Route route(String verb, Class<?> resource, Method method) {
    String own =
        Optional.ofNullable(method.getAnnotation(Path.class))
            .map(path -> "/" + path.value())
            .orElse("");
    return new Route(
        verb,
        resource.getAnnotation(Path.class).value() + own,
        Optional.ofNullable(method.getAnnotation(Allows.class)).map(Allows::value),
        query(method));
  }

  private static Set<String> query(Method method) {
    return Arrays.stream(method.getParameters())
        .filter(parameter -> parameter.isAnnotationPresent(QueryParam.class))
        .map(parameter -> parameter.getAnnotation(QueryParam.class).value())
        .collect(Collectors.toSet());
  }

  private static Optional<String> httpMethod(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .filter(type -> type.isAnnotationPresent(HttpMethod.class))
        .map(type -> type.getAnnotation(HttpMethod.class).value())
        .findFirst();
  }

  private static List<Class<?>> resources() throws IOException {
    List<Class<?>> resources = new ArrayList<>();
    try (Stream<java.nio.file.Path> files = Files.walk(CLASSES.resolve("org/godepot"))) {
      for (java.nio.file.Path file :
          files.filter(name -> name.toString().endsWith(".class")).toList()) {
        Class<?> type = load(CLASSES.relativize(file).toString());
        if (type.isAnnotationPresent(Path.class)) {
          resources.add(type);
        }
      }
    }
    return resources;
  }

  private static Class<?> load(String file) throws IOException {
    String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
    try {
      return Class.forName(name, false, Routes.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IOException(e);
    }
  }
}
