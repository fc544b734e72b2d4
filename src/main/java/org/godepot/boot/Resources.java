package org.godepot.boot;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.godepot.access.Policy;
import org.godepot.golang.module.ModulePath;
import org.godepot.ops.Meters;
import org.godepot.ops.Readiness;
import org.godepot.registry.browse.Browser;
import org.godepot.registry.facts.Facts;
import org.godepot.registry.feeds.Catalog;
import org.godepot.registry.feeds.Index;
import org.godepot.registry.feeds.OutsideRule;
import org.godepot.registry.ingest.Ingest;
import org.godepot.registry.mirror.Mirrors;
import org.godepot.registry.owners.GrantAdministration;
import org.godepot.registry.owners.OwnerAdministration;
import org.godepot.registry.owners.PrefixAdministration;
import org.godepot.registry.publish.Deleter;
import org.godepot.registry.publish.Intake;
import org.godepot.registry.publish.Ownership;
import org.godepot.registry.publish.Previews;
import org.godepot.registry.publish.Publisher;
import org.godepot.registry.publish.Remarks;
import org.godepot.registry.resolve.ChecksumDatabases;
import org.godepot.registry.resolve.Downloads;
import org.godepot.registry.resolve.OutsideAccess;
import org.godepot.registry.resolve.OutsideModules;
import org.godepot.registry.resolve.Resolver;
import org.godepot.registry.tokens.TokenAdministration;
import org.godepot.registry.transfer.Importer;
import org.godepot.registry.transfer.Judges;
import org.godepot.store.db.Database;
import org.godepot.web.api.GrantsResource;
import org.godepot.web.api.ImportResource;
import org.godepot.web.api.MirrorResource;
import org.godepot.web.api.OwnersResource;
import org.godepot.web.api.PackagesResource;
import org.godepot.web.api.PrefixesResource;
import org.godepot.web.api.SettingsResource;
import org.godepot.web.api.TokensResource;
import org.godepot.web.api.WhoamiResource;
import org.godepot.web.feeds.OwnerCatalogResource;
import org.godepot.web.feeds.OwnerIndexResource;
import org.godepot.web.feeds.SiteCatalogResource;
import org.godepot.web.feeds.SiteIndexResource;
import org.godepot.web.ops.HealthResource;
import org.godepot.web.ops.MetricsResource;
import org.godepot.web.ops.ReadyResource;
import org.godepot.web.pages.HomeResource;
import org.godepot.web.pages.LoginResource;
import org.godepot.web.pages.Pages;
import org.godepot.web.pages.StaticResource;
import org.godepot.web.pages.publish.PreviewResource;
import org.godepot.web.pages.publish.PublishResource;
import org.godepot.web.pages.publish.PublishedResource;
import org.godepot.web.proxy.ModuleFiles;
import org.godepot.web.proxy.OwnerProxyResource;
import org.godepot.web.proxy.OwnerResource;
import org.godepot.web.proxy.SetUp;
import org.godepot.web.proxy.SiteProxyResource;
import org.godepot.web.proxy.SiteResource;
import org.godepot.web.proxy.SumdbResource;
import org.godepot.web.publish.OwnerVersionResource;
import org.godepot.web.publish.SiteVersionResource;
import org.godepot.web.publish.UploadResource;
import org.godepot.web.publish.Uploads;

/** What is served, built group by group. */
final class Resources {
  private final Core core;
  private final Outside outside;
  private final OutsideAccess access;
  private final OutsideModules modules;
  private final Ownership ownership;
  private final Intake intake;
  private final Publisher publisher;
  private final Browser browser;

  Resources(Core core, Outside outside, Ingest ingest) {
    this.core = core;
    this.outside = outside;
    this.access = new OutsideAccess(core.config().outside().upstream().anonymous());
    this.modules = new OutsideModules(outside.mirrors().mirror(), outside.upstreams(), access);
    this.ownership =
        new Ownership(
            core.policy(), core.facts(), core.database(), core.config().owners().visibility());
    this.intake = new Intake(ingest, core.config().publish());
    Remarks remarks = new Remarks(core.facts(), ingest, modules::covers, core.clock());
    this.publisher = new Publisher(ownership, intake, ingest, remarks, core.clock());
    this.browser = new Browser(core.policy(), core.facts(), core.database(), core.blobs());
  }

  /** All of them. */
  List<Object> of(Meters meters, Readiness readiness, Downloads downloads) {
    List<Object> resources = new ArrayList<>();
    resources.add(new HealthResource());
    resources.add(new ReadyResource(readiness));
    resources.add(new MetricsResource(meters, core.config().operation().metrics()));
    resources.addAll(
        views(new Resolver(core.policy(), core.facts(), core.blobs(), downloads, modules)));
    resources.addAll(feeds());
    resources.addAll(pages(meters));
    resources.addAll(changes(meters));
    resources.addAll(management());
    resources.addAll(operation());
    return resources;
  }

  private boolean isClaimed(ModulePath path) {
    return core.facts().claims().above(path.text()).isPresent();
  }

  private List<Object> views(Resolver resolver) {
    ModuleFiles files = new ModuleFiles(resolver, core.clock());
    SetUp setUp = new SetUp(core.base());
    return List.of(
        new HomeResource(core.pages(), setUp),
        new SiteResource(setUp),
        new SiteProxyResource(resolver, files),
        new OwnerResource(resolver, setUp),
        new OwnerProxyResource(resolver, files),
        new SumdbResource(
            new ChecksumDatabases(outside.relays(), outside.upstreams(), this::isClaimed, access)));
  }

  private List<Object> feeds() {
    OutsideRule shown = new OutsideRule(modules::covers, access.anonymous());
    Index index = new Index(core.policy(), core.facts(), core.database(), shown);
    Catalog catalog = new Catalog(core.policy(), core.facts(), core.database(), shown);
    return List.of(
        new SiteIndexResource(index),
        new SiteCatalogResource(catalog),
        new OwnerIndexResource(index),
        new OwnerCatalogResource(catalog));
  }

  /** For people. */
  private List<Object> pages(Meters meters) {
    Pages pages = core.pages();
    Previews previews = new Previews(ownership, intake, publisher, core.shelf());
    return List.of(
        new StaticResource(core.files()),
        new LoginResource(pages),
        new PublishResource(previews, pages),
        new PreviewResource(previews, pages, meters),
        new PublishedResource(browser, pages));
  }

  /** What adds and removes versions, and shows them to those who do. */
  private List<Object> changes(Meters meters) {
    Uploads uploads = new Uploads(publisher, core.base(), meters);
    Deleter deleter = new Deleter(ownership, core.database(), core.clock());
    return List.of(
        new UploadResource(uploads),
        new OwnerVersionResource(uploads),
        new SiteVersionResource(uploads),
        new PackagesResource(browser, deleter, core.base()));
  }

  private List<Object> management() {
    Policy policy = core.policy();
    Facts facts = core.facts();
    Database database = core.database();
    InstantSource clock = core.clock();
    OwnerAdministration owners =
        new OwnerAdministration(
            policy, facts, database, clock, core.config().owners().visibility());
    GrantAdministration grants = new GrantAdministration(policy, facts, database, clock);
    PrefixAdministration prefixes = new PrefixAdministration(policy, facts, database, clock);
    TokenAdministration tokens =
        new TokenAdministration(policy, facts, database, clock, new SecureRandom());
    return List.of(
        new OwnersResource(owners, core.base()),
        new GrantsResource(grants, core.base()),
        new PrefixesResource(prefixes, core.base()),
        new TokensResource(tokens, core.base()),
        new WhoamiResource(owners));
  }

  /** For site administrators. */
  private List<Object> operation() {
    Mirrors mirrors = outside.mirrors();
    Importer importer =
        new Importer(
            new Importer.Stores(core.blobs(), core.database(), mirrors.intake()),
            new Judges(outside.relays(), outside.upstreams(), this::isClaimed),
            core.config().stores().imports(),
            core.clock());
    return List.of(
        new MirrorResource(mirrors.administration(), core.base()),
        new ImportResource(importer),
        new SettingsResource(core.config().values()));
  }
}
