package org.godepot.web.pages.setup;

import java.util.List;
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.access.Right;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Page;
import org.godepot.golang.module.ModulePrefix;
import org.godepot.registry.owners.OwnerAdministration;
import org.godepot.registry.owners.PrefixAdministration;
import org.godepot.web.pages.setup.snippet.Address;
import org.godepot.web.pages.setup.snippet.Choice;
import org.godepot.web.pages.setup.snippet.Values;

/** What of this site a visitor's lines depend on, as far as the visitor may know. Thread-safe. */
public final class Surroundings {
  /** To choose from; who has more types a name. */
  private static final Page.Request OFFERED = new Page.Request(1, 50);

  private final OwnerAdministration owners;
  private final PrefixAdministration prefixes;
  private final Values.Upstream upstream;

  public Surroundings(
      OwnerAdministration owners, PrefixAdministration prefixes, Values.Upstream upstream) {
    this.owners = owners;
    this.prefixes = prefixes;
    this.upstream = upstream;
  }

  /**
   * What a choice comes to here.
   *
   * @param values with an owner that the visitor may read, or none
   * @param refused the owner that was typed and is absent or closed, alike for both
   * @param right the most the visitor may do with the owner
   * @param offered owners to choose from
   */
  record Ground(
      Values values, Optional<String> refused, Optional<Right> right, List<String> offered) {}

  Ground of(Actor actor, Choice asked, Address address) {
    Choice choice = asked.owner().isEmpty() ? withOwnOwner(actor, asked) : asked;
    Optional<OwnerName> named = OwnerName.parse(choice.owner());
    Optional<Right> right = named.flatMap(name -> owners.right(actor, name));
    Optional<OwnerName> owner = named.filter(name -> right.isPresent());
    Values values =
        new Values(
            address,
            choice.withOwner(owner.map(OwnerName::text).orElse("")),
            actor.name(),
            prefixes(actor, owner),
            upstream);
    return new Ground(
        values,
        Optional.of(choice.owner()).filter(text -> !text.isEmpty() && owner.isEmpty()),
        right,
        offered(actor));
  }

  /** Users publish into the owner of their own name, where they do not say another one. */
  private Choice withOwnOwner(Actor actor, Choice choice) {
    Optional<String> own =
        actor
            .name()
            .filter(name -> choice.publishes())
            .flatMap(OwnerName::parse)
            .filter(name -> owners.right(actor, name).isPresent())
            .map(OwnerName::text);
    return own.map(choice::withOwner).orElse(choice);
  }

  private List<String> prefixes(Actor actor, Optional<OwnerName> owner) {
    List<ModulePrefix> readable =
        owner.map(name -> prefixes.readable(actor, name)).orElseGet(() -> prefixes.readable(actor));
    return readable.stream().map(ModulePrefix::text).toList();
  }

  private List<String> offered(Actor actor) {
    return owners.list(actor, "", OFFERED).items().stream()
        .map(seen -> seen.owner().owner().name().text())
        .toList();
  }
}
