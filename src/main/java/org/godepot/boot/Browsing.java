package org.godepot.boot;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.godepot.registry.browse.ClaimedPaths;
import org.godepot.registry.browse.ModuleFinder;
import org.godepot.registry.owners.OwnerAdministration;
import org.godepot.registry.owners.PrefixAdministration;
import org.godepot.registry.relay.Relay;
import org.godepot.web.html.Times;
import org.godepot.web.markup.Markup;
import org.godepot.web.pages.LoginResource;
import org.godepot.web.pages.StaticResource;
import org.godepot.web.pages.find.HomeResource;
import org.godepot.web.pages.find.SearchResource;
import org.godepot.web.pages.find.SuggestResource;
import org.godepot.web.pages.help.HelpResource;
import org.godepot.web.pages.help.HelpTexts;
import org.godepot.web.pages.module.Discovery;
import org.godepot.web.pages.module.ModuleResource;
import org.godepot.web.pages.module.Overviews;
import org.godepot.web.pages.module.Subjects;
import org.godepot.web.pages.setup.PublishScript;
import org.godepot.web.pages.setup.ScriptResource;
import org.godepot.web.pages.setup.SetUpResource;
import org.godepot.web.pages.setup.Surroundings;
import org.godepot.web.pages.setup.snippet.Values;
import org.godepot.web.proxy.SetUp;

/** The pages on which people read. */
final class Browsing {
  private final Core core;
  private final Outside outside;
  private final Library library;

  Browsing(Core core, Outside outside, Library library) {
    this.core = core;
    this.outside = outside;
    this.library = library;
  }

  /** All of them. */
  List<Object> pages(SetUp setUp) throws IOException {
    Times times = new Times(core.clock());
    return List.of(
        new StaticResource(core.files()),
        new LoginResource(core.pages()),
        new HomeResource(core.pages(), setUp, library.search(), times),
        new SearchResource(core.pages(), library.search(), times),
        new SuggestResource(core.pages(), library.search()),
        new SetUpResource(core.pages(), surroundings()),
        new ScriptResource(PublishScript.read(), core.base()),
        new HelpResource(core.pages(), HelpTexts.read()),
        modules());
  }

  private ModuleResource modules() {
    ModuleFinder finder = new ModuleFinder(library.resolver(), library.goMods());
    return new ModuleResource(
        core.pages(),
        new Subjects(finder, library.opener()),
        new Overviews(library.docs(), new Markup()),
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
