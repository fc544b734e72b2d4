package org.godepot.registry.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.godepot.golang.module.ModulePath;
import org.godepot.registry.search.index.Position.Stage;
import org.godepot.registry.search.index.Position.Walk;
import org.godepot.registry.search.index.SearchIndex;
import org.godepot.registry.search.text.ModuleKey;
import org.godepot.store.db.Database;
import org.godepot.store.db.Modules;

/** Walks over everything that is, and everything that is in the index and may be gone. */
final class Walker {
  private final Database database;
  private final SearchIndex index;

  Walker(Database database, SearchIndex index) {
    this.database = database;
    this.index = index;
  }

  /**
   * A piece of a walk.
   *
   * @param next where it goes on; empty when it is over
   */
  record Piece(List<ModuleKey> keys, Optional<Walk> next) {
    private static <T> Piece of(
        List<T> found, int most, Function<T, ModuleKey> key, Function<T, Walk> at) {
      boolean whole = found.size() == most;
      return new Piece(
          found.stream().map(key).toList(),
          whole ? Optional.of(at.apply(found.get(found.size() - 1))) : Optional.empty());
    }

    private Piece then(Stage stage) {
      return new Piece(keys, next.or(() -> Optional.of(Walk.begin(stage))));
    }
  }

  /** The piece that begins somewhere. */
  Piece from(Walk walk, int most) {
    return switch (walk.stage()) {
      case HOSTED -> hosted(walk, most).then(Stage.OUTSIDE);
      case OUTSIDE -> outside(walk, most).then(Stage.INDEXED);
      case INDEXED -> indexed(walk, most);
    };
  }

  private Piece hosted(Walk walk, int most) {
    List<Modules.Held> modules =
        database.read(tx -> tx.modules().after(walk.path(), walk.id(), most));
    return Piece.of(
        modules,
        most,
        held -> ModuleKey.of(held.owner(), held.path()),
        held -> new Walk(Stage.HOSTED, held.path().text(), held.id()));
  }

  private Piece outside(Walk walk, int most) {
    List<ModulePath> paths = database.read(tx -> tx.mirrored().paths(walk.path(), most));
    return Piece.of(
        paths, most, ModuleKey::outside, path -> new Walk(Stage.OUTSIDE, path.text(), 0));
  }

  private Piece indexed(Walk walk, int most) {
    Optional<ModuleKey> after =
        Optional.of(walk.path()).filter(term -> !term.isEmpty()).map(ModuleKey::ofTerm);
    return Piece.of(
        index.keys(after, most),
        most,
        Function.identity(),
        key -> new Walk(Stage.INDEXED, key.term(), 0));
  }
}
