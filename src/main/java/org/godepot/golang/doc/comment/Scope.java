package org.godepot.golang.doc.comment;

import java.util.Optional;

/** The names that links of a comment may mean. */
public interface Scope {
  /** Nothing but the standard library's packages of one word. */
  Scope NONE =
      new Scope() {
        @Override
        public Optional<String> importPath(String packageName) {
          return Optional.empty();
        }

        @Override
        public boolean has(String receiver, String name) {
          return false;
        }
      };

  /** The import path of a package by the name it has in the files; "" for their own package. */
  Optional<String> importPath(String packageName);

  /**
   * Whether the package has a name.
   *
   * @param receiver the type whose method or field it is, or empty
   */
  boolean has(String receiver, String name);
}
