package org.godepot.registry.docs;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.godepot.golang.doc.PackageDoc;
import org.godepot.golang.doc.build.Platforms;
import org.godepot.golang.doc.extract.Documenter;
import org.godepot.registry.contents.Synopses;

/** Takes synopses from package comments. Immutable. */
public final class DocSynopses implements Synopses {
  @Override
  public Optional<String> of(List<GoFile> files) {
    List<org.godepot.golang.doc.build.GoFile> sources =
        files.stream().map(DocSynopses::source).toList();
    PackageDoc doc = Documenter.document(sources, Platforms.shown(sources));
    return Optional.of(doc.documentation().synopsis()).filter(text -> !text.isEmpty());
  }

  private static org.godepot.golang.doc.build.GoFile source(GoFile file) {
    byte[] bytes = ShownSource.of(file.text()).getBytes(StandardCharsets.UTF_8);
    return org.godepot.golang.doc.build.GoFile.of(file.name(), bytes);
  }
}
