package org.godepot.boot;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.godepot.ops.Readiness;
import org.godepot.registry.browse.ClaimedPaths;
import org.godepot.registry.browse.ModuleFinder;
import org.godepot.registry.browse.Prospects;
import org.godepot.registry.compare.Comparer;
import org.godepot.registry.dependencies.Dependencies;
import org.godepot.registry.docs.ApiComparer;
import org.godepot.registry.owners.OwnerAdministration;
import org.godepot.registry.owners.PrefixAdministration;
import org.godepot.registry.publish.Deleter;
import org.godepot.registry.relay.Relay;
import org.godepot.web.html.Times;
import org.godepot.web.markup.Markup;
import org.godepot.web.pages.LoginResource;
import org.godepot.web.pages.Pages;
import org.godepot.web.pages.StaticResource;
import org.godepot.web.pages.find.HomeResource;
import org.godepot.web.pages.find.SearchResource;
import org.godepot.web.pages.find.SuggestResource;
import org.godepot.web.pages.help.HelpResource;
import org.godepot.web.pages.help.HelpTexts;
import org.godepot.web.pages.module.DiscoveryResource;
import org.godepot.web.pages.module.ModuleResource;
import org.godepot.web.pages.module.VersionsTab;
import org.godepot.web.pages.module.changes.Changes;
import org.godepot.web.pages.module.changes.ChangesTab;
import org.godepot.web.pages.module.dependencies.DependenciesTab;
import org.godepot.web.pages.module.dependencies.DependentsTab;
import org.godepot.web.pages.module.dependencies.RequirementLists;
import org.godepot.web.pages.module.overview.OverviewTab;
import org.godepot.web.pages.module.overview.Overviews;
import org.godepot.web.pages.module.source.FilesTab;
import org.godepot.web.pages.module.source.RawTab;
import org.godepot.web.pages.module.subject.Subjects;
import org.godepot.web.pages.module.subject.Tab;
import org.godepot.web.pages.module.subject.TabName;
import org.godepot.web.pages.reference.DescriptionReader;
import org.godepot.web.pages.reference.DescriptionResource;
import org.godepot.web.pages.reference.DescriptionText;
import org.godepot.web.pages.reference.ReferenceResource;
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
  private final Deleter deleter;

  Browsing(Core core, Outside outside, Library library, Deleter deleter) {
    this.core = core;
    this.outside = outside;
    this.library = library;
    this.deleter = deleter;
  }

  /** All of them. */
  List<Object> pages(SetUp setUp, Readiness readiness) throws IOException {
    Times times = new Times(core.clock());
    DescriptionText description = DescriptionText.read();
    return List.of(
        new StaticResource(core.files()),
        new LoginResource(core.pages()),
        new HomeResource(core.pages(), setUp, library.search(), times, readiness),
        new SearchResource(core.pages(), library.search(), prospects(), times),
        new SuggestResource(core.pages(), library.search()),
        new SetUpResource(core.pages(), surroundings()),
        new ScriptResource(PublishScript.read(), core.base()),
        new HelpResource(core.pages(), HelpTexts.read()),
        new DiscoveryResource(new ClaimedPaths(core.facts()), core.base()),
        new ReferenceResource(core.pages(), DescriptionReader.read(description), core.base()),
        new DescriptionResource(description, core.base()),
        modules(times));
  }

  private ModuleResource modules(Times times) {
    ModuleFinder finder = new ModuleFinder(library.resolver(), library.goMods(), core.facts());
    Subjects subjects = new Subjects(finder, library.opener());
    return new ModuleResource(subjects, tabs(subjects, times));
  }

  private Prospects prospects() {
    return new Prospects(
        core.policy(), core.facts(), outside.upstreams(), library.access().anonymous());
  }

  private Map<TabName, Tab> tabs(Subjects subjects, Times times) {
    Pages pages = core.pages();
    Overviews overviews = new Overviews(library.docs(), new Markup(), times);
    Map<TabName, Tab> tabs = new EnumMap<>(TabName.class);
    tabs.put(TabName.OVERVIEW, new OverviewTab(pages, subjects, overviews, deleter));
    tabs.put(TabName.VERSIONS, new VersionsTab(pages, subjects, times));
    tabs.put(TabName.FILES, new FilesTab(pages, subjects));
    tabs.put(TabName.DEPENDENCIES, new DependenciesTab(pages, subjects, requirements()));
    tabs.put(TabName.DEPENDENTS, new DependentsTab(pages, library.search()));
    tabs.put(TabName.CHANGES, new ChangesTab(pages, subjects, changes()));
    tabs.put(TabName.RAW, new RawTab(pages, subjects));
    return tabs;
  }

  private RequirementLists requirements() {
    return new RequirementLists(
        new Dependencies(
            library.resolver(), core.facts(), outside.mirrors().mirror(), library.goMods()));
  }

  private Changes changes() {
    Comparer comparer = new Comparer();
    return new Changes(comparer, new ApiComparer(library.docs(), comparer));
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
