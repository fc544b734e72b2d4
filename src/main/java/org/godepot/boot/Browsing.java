package org.godepot.boot;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.godepot.registry.browse.ClaimedPaths;
import org.godepot.registry.browse.ModuleFinder;
import org.godepot.registry.contents.GoMods;
import org.godepot.registry.contents.Opener;
import org.godepot.registry.contents.Synopses;
import org.godepot.registry.owners.OwnerAdministration;
import org.godepot.registry.owners.PrefixAdministration;
import org.godepot.registry.relay.Relay;
import org.godepot.registry.resolve.Resolver;
import org.godepot.web.pages.LoginResource;
import org.godepot.web.pages.StaticResource;
import org.godepot.web.pages.help.HelpResource;
import org.godepot.web.pages.help.HelpTexts;
import org.godepot.web.pages.module.Discovery;
import org.godepot.web.pages.module.ModuleResource;
import org.godepot.web.pages.module.Subjects;
import org.godepot.web.pages.setup.PublishScript;
import org.godepot.web.pages.setup.ScriptResource;
import org.godepot.web.pages.setup.SetUpResource;
import org.godepot.web.pages.setup.Surroundings;
import org.godepot.web.pages.setup.snippet.Values;

/** The pages on which people read. */
final class Browsing {
  private final Core core;
  private final Outside outside;

  Browsing(Core core, Outside outside) {
    this.core = core;
    this.outside = outside;
  }

  /** All of them. */
  List<Object> pages(Resolver resolver) throws IOException {
    return List.of(
        new StaticResource(core.files()),
        new LoginResource(core.pages()),
        new SetUpResource(core.pages(), surroundings()),
        new ScriptResource(PublishScript.read(), core.base()),
        new HelpResource(core.pages(), HelpTexts.read()),
        modules(resolver));
  }

  private ModuleResource modules(Resolver resolver) {
    GoMods goMods = new GoMods(core.blobs());
    Opener opener = new Opener(resolver, core.blobs(), goMods, Synopses.NONE);
    return new ModuleResource(
        core.pages(),
        new Subjects(new ModuleFinder(resolver, goMods), opener),
        new Discovery(new ClaimedPaths(core.facts()), core.base()));
  }

  private Surroundings surroundings() {
    Optional<String> database =
        outside.relays().all().stream()
            .filter(relay -> outside.upstreams().isConfigured())
            .map(Relay::name)
            .findFirst();
    return new Surroundings(
        new OwnerAdministration(
            core.policy(),
            core.facts(),
            core.database(),
            core.clock(),
            core.config().owners().visibility()),
        new PrefixAdministration(core.policy(), core.facts(), core.database(), core.clock()),
        new Values.Upstream(outside.upstreams().isConfigured(), database));
  }
}
