package org.godepot.registry.dependencies;

import java.util.List;
import org.godepot.golang.modfile.ModFile;
import org.godepot.registry.files.FileView;

/**
 * A go.mod with what it says.
 *
 * @param said with each text cut to a length that can be shown, and what cannot be seen written out
 * @param view the file itself
 * @param leftOut sentences about what is not told, and why
 */
public record GoMod(ModFile said, FileView view, List<String> leftOut) {
  public GoMod {
    leftOut = List.copyOf(leftOut);
  }

  /** About how many bytes of memory this takes. */
  int weight() {
    int directives =
        said.requires().size()
            + said.excludes().size()
            + said.replaces().size()
            + said.retracts().size()
            + said.tools().size()
            + said.ignores().size();
    int text = view.lines().stream().mapToInt(line -> 80 + line.text().length()).sum();
    return 500 + 250 * directives + text;
  }
}
