package org.godepot.web.pages.module.subject;

import java.util.List;
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Shown;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.module.NearestVersions;
import org.godepot.golang.module.Version;
import org.godepot.registry.browse.BrowsedModule;
import org.godepot.registry.browse.ModuleFinder;
import org.godepot.registry.contents.OpenVersion;
import org.godepot.registry.contents.Opener;

/** Finds what pages are about. Thread-safe. */
public final class Subjects {
  private static final String LATEST = "latest";

  private final ModuleFinder finder;
  private final Opener opener;

  public Subjects(ModuleFinder finder, Opener opener) {
    this.finder = finder;
    this.opener = opener;
  }

  /**
   * What an address means.
   *
   * @param owner in whose view; empty for the site view
   * @throws RegistryException as the view refuses; NOT_FOUND for a version that is not here
   */
  public Subject find(Actor actor, Optional<OwnerName> owner, PageAddress address) {
    if (address.version().isEmpty()) {
      ModuleFinder.Found found = finder.find(actor, owner, address.path());
      return subject(actor, owner, found.module(), found.module().latest(), found.below());
    }
    BrowsedModule module = finder.module(actor, owner, address.module());
    Version version = version(module, address.version().get());
    return subject(actor, owner, module, version, address.below());
  }

  private Subject subject(
      Actor actor, Optional<OwnerName> owner, BrowsedModule module, Version version, String below) {
    Optional<ModulePath> newer = finder.newerMajor(actor, owner, module.path());
    return new Subject(module, version, below, newer, owner);
  }

  private static Version version(BrowsedModule module, String asked) {
    if (asked.equals(LATEST)) {
      return module.latest();
    }
    return module.versions().stream()
        .filter(version -> version.text().equals(asked))
        .findFirst()
        .orElseThrow(
            () ->
                new RegistryException(
                    Reason.NOT_FOUND,
                    Shown.of(module.path().text())
                        + " has no version "
                        + Shown.of(asked)
                        + " here"
                        + NearestVersions.words(asked, module.versions())
                        + "; the latest is "
                        + module.latest().text()));
  }

  /**
   * Another version of the same module, as a field of an address names it.
   *
   * @param field its name
   * @throws RegistryException INVALID for what is no version; NOT_FOUND for one that is not here
   */
  public static Version version(Subject subject, String field, String text) {
    if (!text.equals(LATEST) && !Version.problems(text).isEmpty()) {
      throw new RegistryException(
          Reason.INVALID, field + " is a version such as v1.2.3, not " + Shown.of(text));
    }
    return version(subject.module(), text);
  }

  /** The modules of other major versions that are here, the highest first. */
  public List<ModulePath> majors(Subject subject, Actor actor) {
    return finder.majors(actor, subject.owner(), subject.module().path());
  }

  /** Opens the version that a page is about. */
  public OpenVersion open(Subject subject, Actor actor) {
    return opener.open(
        actor, subject.owner(), new ModuleVersion(subject.module().path(), subject.version()));
  }
}
