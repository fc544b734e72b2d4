package org.godepot.golang.doc.extract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.godepot.golang.doc.PackageDoc;
import org.godepot.golang.doc.build.GoFile;
import org.godepot.golang.doc.build.Platform;

/** Documents packages of a few lines. */
public final class Sources {
  private Sources() {}

  /** The documentation of one file. */
  public static PackageDoc document(String text) {
    return documentFiles("p.go", text);
  }

  /** The documentation of files, each a name and a text. */
  public static PackageDoc documentFiles(String... namesAndTexts) {
    List<GoFile> files = new ArrayList<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      byte[] bytes = namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8);
      files.add(GoFile.of(namesAndTexts[i], bytes));
    }
    return Documenter.document(files, Platform.DEFAULT);
  }
}
