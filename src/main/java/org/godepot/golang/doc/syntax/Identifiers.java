package org.godepot.golang.doc.syntax;

import java.util.Set;

/** What names mean to the language. Stateless. */
public final class Identifiers {
  private static final Set<String> TYPES =
      Set.of(
          "any",
          "bool",
          "byte",
          "comparable",
          "complex64",
          "complex128",
          "error",
          "float32",
          "float64",
          "int",
          "int8",
          "int16",
          "int32",
          "int64",
          "rune",
          "string",
          "uint",
          "uint8",
          "uint16",
          "uint32",
          "uint64",
          "uintptr");

  private static final Set<String> OTHERS =
      Set.of(
          "append", "cap", "clear", "close", "complex", "copy", "delete", "imag", "len", "make",
          "max", "min", "new", "panic", "print", "println", "real", "recover", "false", "iota",
          "nil", "true");

  private Identifiers() {}

  /** Whether a name is seen outside of its package: it begins with a capital. */
  public static boolean isExported(String name) {
    return !name.isEmpty() && Character.getType(name.codePointAt(0)) == Character.UPPERCASE_LETTER;
  }

  /** Whether the language declares a type of this name. */
  public static boolean isPredeclaredType(String name) {
    return TYPES.contains(name);
  }

  /** Whether the language declares the name. */
  public static boolean isPredeclared(String name) {
    return TYPES.contains(name) || OTHERS.contains(name);
  }
}
