package org.godepot.golang.doc.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.godepot.golang.doc.Documentation;
import org.godepot.golang.doc.PackageDoc;
import org.godepot.golang.doc.build.GoFile;
import org.godepot.golang.doc.build.Platform;
import org.godepot.golang.doc.export.Limits;
import org.godepot.golang.doc.export.Omissions;
import org.godepot.golang.doc.export.PackageReader;
import org.godepot.golang.doc.export.Unit;
import org.godepot.golang.doc.parse.FileParser;
import org.godepot.golang.doc.syntax.Expression.Name;
import org.godepot.golang.doc.syntax.ParsedFile;

/** Makes the documentation of a package from its files. Used once, by one thread. */
public final class Documenter {
  /** A package of files that only document, which go/build ignores. */
  private static final String DOCUMENTATION = "documentation";

  private static final String TEST_SUFFIX = "_test";

  private final Omissions omissions = new Omissions();
  private final List<Unit> units = new ArrayList<>();
  private final List<Unit> tests = new ArrayList<>();
  private long size;

  private Documenter() {}

  /**
   * Documents the package in some files of one directory.
   *
   * @param files in any order; those that are not built for the platform are ignored
   * @return a documentation without name if no file is built for the platform
   */
  public static PackageDoc document(List<GoFile> files, Platform platform) {
    return new Documenter().run(files, platform);
  }

  private PackageDoc run(List<GoFile> files, Platform platform) {
    files.stream()
        .filter(file -> file.fits(platform))
        .sorted(Comparator.comparing(GoFile::name))
        .forEach(this::read);
    String name = commonName();
    keep(name);
    return document(name);
  }

  private void read(GoFile file) {
    if (file.isTooLarge()) {
      omissions.add(file.name(), 0, "a file larger than " + GoFile.MAX_SIZE + " bytes");
      return;
    }
    size += file.size();
    if (size > Limits.MAX_PACKAGE) {
      omissions.add(file.name(), 0, "a file beyond " + Limits.MAX_PACKAGE + " bytes");
      return;
    }
    ParsedFile parsed = FileParser.parse(file.source());
    parsed
        .problems()
        .forEach(problem -> omissions.add(file.name(), problem.line(), problem.message()));
    if (parsed.packageName().isPresent()) {
      (file.isTest() ? tests : units).add(new Unit(parsed));
    }
  }

  private static String name(Unit unit) {
    return unit.file().packageName().map(Name::text).orElseThrow();
  }

  /** The name most files have; of several, that of the first file. */
  private String commonName() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Unit unit : units) {
      if (!name(unit).equals(DOCUMENTATION)) {
        counts.merge(name(unit), 1, Integer::sum);
      }
    }
    String common = "";
    int most = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > most) {
        common = entry.getKey();
        most = entry.getValue();
      }
    }
    return common;
  }

  private void keep(String name) {
    for (Unit unit : units) {
      if (!name(unit).equals(name) && !name(unit).equals(DOCUMENTATION)) {
        omissions.add(unit.source().name(), 0, "a file of another package, " + name(unit));
      }
    }
    units.removeIf(unit -> !name(unit).equals(name));
    tests.removeIf(unit -> !name(unit).equals(name) && !name(unit).equals(name + TEST_SUFFIX));
  }

  private PackageDoc document(String name) {
    PackageReader.Contents contents = PackageReader.read(units, omissions);
    Assembler assembler = new Assembler(new NameScope(name, units, contents));
    Documentation documentation = assembler.documentation(packageText());
    PackageDoc bare =
        new PackageDoc(
            name,
            documentation,
            assembler.values(contents.values(), true),
            assembler.values(contents.values(), false),
            assembler.functions(contents.functions().sorted()),
            contents.types().stream().map(assembler::type).toList(),
            List.of(),
            Notes.of(units, omissions),
            units.stream().map(unit -> unit.source().name()).toList(),
            List.of());
    PackageDoc whole = new Classifier(Examples.of(tests, omissions)).classify(bare);
    return whole.withOmitted(omissions.told());
  }

  /** By convention one file has the comment of the package; all are shown. */
  private String packageText() {
    StringBuilder text = new StringBuilder();
    for (Unit unit : units) {
      if (unit.file().lead().isPresent()) {
        String part = unit.text(unit.file().lead());
        text.append(text.length() == 0 ? "" : "\n").append(part);
        unit.tellCut(unit.file().lead(), omissions);
      }
    }
    return text.toString();
  }
}
