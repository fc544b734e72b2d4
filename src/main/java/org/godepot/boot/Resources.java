package org.godepot.boot;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.godepot.ops.Meters;
import org.godepot.ops.Readiness;
import org.godepot.registry.feeds.Catalog;
import org.godepot.registry.feeds.Index;
import org.godepot.registry.feeds.OutsideRule;
import org.godepot.registry.ingest.Ingest;
import org.godepot.registry.resolve.ChecksumDatabases;
import org.godepot.registry.resolve.Resolver;
import org.godepot.web.api.found.DependentListResource;
import org.godepot.web.api.found.SearchListResource;
import org.godepot.web.feeds.OwnerCatalogResource;
import org.godepot.web.feeds.OwnerIndexResource;
import org.godepot.web.feeds.SiteCatalogResource;
import org.godepot.web.feeds.SiteIndexResource;
import org.godepot.web.ops.HealthResource;
import org.godepot.web.ops.MetricsResource;
import org.godepot.web.ops.ReadyResource;
import org.godepot.web.proxy.ModuleFiles;
import org.godepot.web.proxy.OwnerProxyResource;
import org.godepot.web.proxy.OwnerResource;
import org.godepot.web.proxy.SetUp;
import org.godepot.web.proxy.SiteProxyResource;
import org.godepot.web.proxy.SiteResource;
import org.godepot.web.proxy.SumdbResource;

/** What is served, built group by group. */
final class Resources {
  private final Core core;
  private final Outside outside;
  private final Ingest ingest;
  private final Library library;

  Resources(Core core, Outside outside, Ingest ingest, Library library) {
    this.core = core;
    this.outside = outside;
    this.ingest = ingest;
    this.library = library;
  }

  /** All of them. */
  List<Object> of(Meters meters, Readiness readiness) throws IOException {
    List<Object> resources = new ArrayList<>();
    resources.add(new HealthResource());
    resources.add(new ReadyResource(readiness));
    resources.add(new MetricsResource(meters, core.config().operation().metrics()));
    SetUp setUp = new SetUp(core.base());
    resources.addAll(views(setUp));
    resources.addAll(feeds());
    Publishing publishing = new Publishing(core, library, ingest, meters);
    resources.addAll(
        new Browsing(core, outside, library, publishing.deleter()).pages(setUp, readiness));
    resources.addAll(publishing.api());
    resources.addAll(found());
    resources.addAll(publishing.pages());
    Management management = new Management(core, outside);
    resources.addAll(management.api());
    resources.addAll(management.pages(readiness));
    return resources;
  }

  private List<Object> views(SetUp setUp) {
    Resolver resolver = library.resolver();
    ModuleFiles files = new ModuleFiles(resolver, core.clock());
    return List.of(
        new SiteResource(setUp),
        new SiteProxyResource(resolver, files),
        new OwnerResource(resolver, setUp),
        new OwnerProxyResource(resolver, files),
        new SumdbResource(
            new ChecksumDatabases(
                outside.relays(), outside.upstreams(), core::isClaimed, library.access())));
  }

  private List<Object> found() {
    return List.of(
        new SearchListResource(library.search(), core.base()),
        new DependentListResource(library.search(), core.base()));
  }

  private List<Object> feeds() {
    OutsideRule shown = new OutsideRule(library.modules()::covers, library.access().anonymous());
    Index index = new Index(core.policy(), core.facts(), core.database(), shown);
    Catalog catalog = new Catalog(core.policy(), core.facts(), core.database(), shown);
    return List.of(
        new SiteIndexResource(index),
        new SiteCatalogResource(catalog),
        new OwnerIndexResource(index),
        new OwnerCatalogResource(catalog));
  }
}
