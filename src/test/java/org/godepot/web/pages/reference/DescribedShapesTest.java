package org.godepot.web.pages.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The shapes of the description against the records that are read and written as JSON. */
class DescribedShapesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path CLASSES = Path.of("target/classes");

  private static final Map<String, String> RECORDS =
      Map.ofEntries(
          Map.entry("Info", "web.proxy.Info"),
          Map.entry("VersionOrigin", "web.proxy.Info$Origin"),
          Map.entry("IndexLine", "web.feeds.FeedAnswers$IndexLine"),
          Map.entry("Catalog", "web.feeds.FeedAnswers$CatalogView"),
          Map.entry("CatalogModule", "web.feeds.FeedAnswers$ModuleView"),
          Map.entry("Package", "web.api.PackageView"),
          Map.entry("PackageUser", "web.api.PackageView$UserView"),
          Map.entry("PackageFile", "web.api.PackageFileView"),
          Map.entry("Found", "web.api.found.FoundView"),
          Map.entry("Dependent", "web.api.found.DependentView"),
          Map.entry("Publication", "web.api.found.PublicationView"),
          Map.entry("Owner", "web.api.OwnerEntryView"),
          Map.entry("OwnerChange", "web.api.OwnersResource$Body"),
          Map.entry("Grant", "web.api.GrantsResource$GrantView"),
          Map.entry("Prefix", "web.api.PrefixesResource$ClaimView"),
          Map.entry("Caller", "web.api.WhoamiResource$View"),
          Map.entry("OwnerRight", "web.api.WhoamiResource$OwnerRight"),
          Map.entry("Token", "web.api.TokenView"),
          Map.entry("NewToken", "web.api.TokensResource$Body"),
          Map.entry("Mirrored", "web.api.MirroredView"),
          Map.entry("Upstream", "web.api.UpstreamView"),
          Map.entry("Import", "web.api.ImportView"),
          Map.entry("FileCounts", "web.api.ImportView$Files"),
          Map.entry("RefusedFile", "web.api.ImportView$Row"),
          Map.entry("Setting", "ops.SettingValue"),
          Map.entry("Standing", "web.api.ReadOnlyResource$StandingView"),
          Map.entry("Maintenance", "web.api.ReadOnlyResource$MaintenanceView"),
          Map.entry("Plan", "web.api.ReadOnlyResource$Body"),
          Map.entry("AuditEvent", "web.audit.AuditView"));

  /** Answers that are no records; {@code ReferenceIT} looks at them as they come. */
  private static final Set<String> MAPS =
      Set.of(
          "Report",
          "FileUrls",
          "UploadProblem",
          "FlawedReport",
          "ExistsReport",
          "Problem",
          "Refreshed",
          "Readiness",
          "Check");

  /** What clients send may lack anything as far as Java knows. */
  private static final Set<String> SENT = Set.of("OwnerChange", "Grant", "NewToken", "Plan");

  private static Class<?> type(String record) {
    try {
      Class<?> type = Class.forName("org.godepot." + record);
      assertThat(type.isRecord()).as(record).isTrue();
      return type;
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode schemas() throws IOException {
    return Described.tree().at("/components/schemas");
  }

  @Test
  void everyShapeIsOfARecordOrAnAnswerThatIsLookedAt() throws IOException {
    Set<String> known = new TreeSet<>(RECORDS.keySet());
    known.addAll(MAPS);
    Set<String> described = new TreeSet<>();
    schemas().fieldNames().forEachRemaining(described::add);
    assertThat(described).isEqualTo(known);
  }

  /** By the house's names for what is JSON; what these hold is reached from them. */
  @Test
  void everyViewAndBodyHasAShape() throws IOException {
    try (Stream<Path> files = Files.walk(CLASSES.resolve("org/godepot/web"))) {
      List<String> views =
          files
              .map(file -> CLASSES.resolve("org/godepot").relativize(file).toString())
              .filter(file -> file.matches(".*(View|\\$Body)\\.class"))
              .map(file -> file.replace(".class", "").replace('/', '.'))
              .filter(name -> isRecord(name) && !name.startsWith("web.pages"))
              .toList();
      assertThat(views).isNotEmpty();
      assertThat(RECORDS.values()).containsAll(views);
    }
  }

  private static boolean isRecord(String name) {
    try {
      return Class.forName("org.godepot." + name).isRecord();
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void shapesHaveTheFieldsOfTheirRecordsWithTheirTypes() throws IOException {
    List<String> faults = new ArrayList<>();
    for (Map.Entry<String, String> one : RECORDS.entrySet()) {
      JsonNode schema = schemas().path(one.getKey());
      Map<String, RecordComponent> fields = fields(type(one.getValue()));
      Set<String> described = new TreeSet<>();
      schema.path("properties").fieldNames().forEachRemaining(described::add);
      if (!described.equals(fields.keySet())) {
        faults.add(one.getKey() + " has " + described + " and not " + fields.keySet());
      }
      fields.forEach((name, field) -> faults.addAll(faults(one.getKey(), name, field, schema)));
    }
    assertThat(faults).isEmpty();
  }

  /** Components by their names in JSON. */
  private static Map<String, RecordComponent> fields(Class<?> type) {
    Map<String, RecordComponent> components =
        Arrays.stream(type.getRecordComponents())
            .collect(Collectors.toMap(RecordComponent::getName, component -> component));
    Map<String, RecordComponent> fields = new TreeMap<>();
    for (BeanPropertyDefinition property :
        JSON.getSerializationConfig().introspect(JSON.constructType(type)).findProperties()) {
      fields.put(property.getName(), components.get(property.getInternalName()));
    }
    return fields;
  }

  private static List<String> faults(
      String shape, String name, RecordComponent field, JsonNode schema) {
    List<String> faults = new ArrayList<>();
    JsonNode property = schema.path("properties").path(name);
    String wanted = words(field.getGenericType());
    boolean sent = SENT.contains(shape);
    boolean mayLack = mayLack(field);
    if (isNullable(field) && !sent && !mayLack) {
      wanted += " or null";
    }
    String described = words(property);
    if (!described.equals(wanted)) {
      faults.add(shape + "." + name + " is " + described + " and not " + wanted);
    }
    Set<String> required = new TreeSet<>();
    schema.path("required").forEach(one -> required.add(one.asText()));
    if (!sent && !mayLack && !required.contains(name)) {
      faults.add(shape + "." + name + " is always there");
    }
    if (!sent && mayLack && isNullable(field) && required.contains(name)) {
      faults.add(shape + "." + name + " may be missing");
    }
    return faults;
  }

  private static boolean isNullable(RecordComponent field) {
    return field.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static boolean mayLack(RecordComponent field) {
    return field.getAccessor().isAnnotationPresent(JsonInclude.class)
        || field.getDeclaringRecord().isAnnotationPresent(JsonInclude.class);
  }

  private static String words(Type type) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return "array of " + words(list.getActualTypeArguments()[0]);
    }
    if (type == String.class) {
      return "string";
    }
    if (type == long.class || type == int.class || type == Long.class) {
      return "integer";
    }
    if (type == boolean.class) {
      return "boolean";
    }
    if (type == double.class) {
      return "number";
    }
    return RECORDS.entrySet().stream()
        .filter(one -> type(one.getValue()) == type)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no shape for " + type));
  }

  private static String words(JsonNode schema) {
    if (schema.has("$ref")) {
      return schema.path("$ref").asText().replaceFirst(".*/", "");
    }
    JsonNode type = schema.path("type");
    String first = type.isArray() ? type.get(0).asText() : type.asText();
    String items = schema.has("items") ? " of " + words(schema.path("items")) : "";
    return first + items + (type.isArray() ? " or null" : "");
  }
}
