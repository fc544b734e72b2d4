package org.godepot.boot;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.godepot.access.Policy;
import org.godepot.ops.Readiness;
import org.godepot.registry.browse.Publications;
import org.godepot.registry.browse.StorageFigures;
import org.godepot.registry.facts.Facts;
import org.godepot.registry.maintenance.MaintenanceAdministration;
import org.godepot.registry.mirror.MirrorAdministration;
import org.godepot.registry.owners.GrantAdministration;
import org.godepot.registry.owners.OwnerAdministration;
import org.godepot.registry.owners.PrefixAdministration;
import org.godepot.registry.tokens.TokenAdministration;
import org.godepot.registry.trail.Trail;
import org.godepot.registry.transfer.Importer;
import org.godepot.registry.transfer.Judges;
import org.godepot.registry.upkeep.StorageSurvey;
import org.godepot.store.db.Database;
import org.godepot.web.api.GrantsResource;
import org.godepot.web.api.ImportResource;
import org.godepot.web.api.MirrorResource;
import org.godepot.web.api.OwnersResource;
import org.godepot.web.api.PrefixesResource;
import org.godepot.web.api.ReadOnlyResource;
import org.godepot.web.api.SettingsResource;
import org.godepot.web.api.TokensResource;
import org.godepot.web.api.WhoamiResource;
import org.godepot.web.api.found.PublicationListResource;
import org.godepot.web.audit.AuditCsvResource;
import org.godepot.web.audit.AuditPageResource;
import org.godepot.web.audit.AuditResource;
import org.godepot.web.html.Times;
import org.godepot.web.pages.Pages;
import org.godepot.web.pages.account.AccountResource;
import org.godepot.web.pages.account.PublicationsResource;
import org.godepot.web.pages.account.TokenRows;
import org.godepot.web.pages.account.TokensPageResource;
import org.godepot.web.pages.admin.AdminOverview;
import org.godepot.web.pages.admin.AdminResource;
import org.godepot.web.pages.admin.ConfigResource;
import org.godepot.web.pages.admin.ImportsResource;
import org.godepot.web.pages.admin.MirrorPageResource;
import org.godepot.web.pages.admin.RulesResource;
import org.godepot.web.pages.admin.StorageResource;
import org.godepot.web.pages.admin.UpstreamPageResource;
import org.godepot.web.pages.owners.DeletionResource;
import org.godepot.web.pages.owners.MembersResource;
import org.godepot.web.pages.owners.OwnerListResource;
import org.godepot.web.pages.owners.OwnerResource;
import org.godepot.web.pages.owners.OwnerSettingsResource;

/** Owners, tokens and administration: the services, and what serves them as API and as pages. */
final class Management {
  private final Core core;
  private final OwnerAdministration owners;
  private final GrantAdministration grants;
  private final PrefixAdministration prefixes;
  private final TokenAdministration tokens;
  private final Publications publications;
  private final MirrorAdministration mirror;
  private final Importer importer;
  private final MaintenanceAdministration maintenance;
  private final Trail trail;
  private final Times times;

  Management(Core core, Outside outside) {
    this.core = core;
    Policy policy = core.policy();
    Facts facts = core.facts();
    Database database = core.database();
    InstantSource clock = core.clock();
    this.owners =
        new OwnerAdministration(
            policy, facts, database, clock, core.config().owners().visibility());
    this.grants = new GrantAdministration(policy, facts, database, clock);
    this.prefixes = new PrefixAdministration(policy, facts, database, clock);
    this.tokens = new TokenAdministration(policy, facts, database, clock, new SecureRandom());
    this.publications = new Publications(policy, facts, database);
    this.mirror = outside.mirrors().administration();
    this.importer =
        new Importer(
            new Importer.Stores(core.blobs(), database, outside.mirrors().intake()),
            new Judges(outside.relays(), outside.upstreams(), core::isClaimed),
            core.config().stores().imports(),
            clock,
            core.readOnly());
    this.maintenance = new MaintenanceAdministration(database, core.readOnly(), clock);
    this.trail = new Trail(database);
    this.times = new Times(clock);
  }

  /** For programs. */
  List<Object> api() {
    return List.of(
        new OwnersResource(owners, core.base()),
        new GrantsResource(grants, core.base()),
        new PrefixesResource(prefixes, core.base()),
        new TokensResource(tokens, core.base()),
        new PublicationListResource(publications, core.base()),
        new WhoamiResource(owners),
        new MirrorResource(mirror, core.base()),
        new ImportResource(importer),
        new ReadOnlyResource(maintenance),
        new SettingsResource(core.config().values()),
        new AuditResource(trail, core.base()));
  }

  /** For people. */
  List<Object> pages(Readiness readiness) {
    return Stream.of(ownerPages(), accountPages(), adminPages(readiness))
        .flatMap(List::stream)
        .toList();
  }

  private List<Object> ownerPages() {
    Pages pages = core.pages();
    return List.of(
        new OwnerListResource(owners, core.config().owners().visibility(), times, pages),
        new OwnerResource(owners, prefixes, times, pages),
        new MembersResource(owners, grants, pages),
        new OwnerSettingsResource(owners, pages),
        new DeletionResource(owners, pages));
  }

  private List<Object> accountPages() {
    return List.of(
        new AccountResource(owners, core.pages()),
        new TokensPageResource(
            tokens, new TokenRows(tokens, owners, core.clock(), times), core.pages()),
        new PublicationsResource(publications, times, core.pages()));
  }

  private List<Object> adminPages(Readiness readiness) {
    Pages pages = core.pages();
    StorageFigures figures = new StorageFigures(core.database(), core.clock());
    return List.of(
        new AdminResource(new AdminOverview(readiness, figures, times), maintenance, pages),
        new ConfigResource(core.config().values(), pages),
        new RulesResource(mirror, pages),
        new UpstreamPageResource(mirror, times, pages),
        new MirrorPageResource(mirror, times, pages),
        new StorageResource(
            new StorageSurvey(core.blobs(), core.database(), core.clock()), times, pages),
        new ImportsResource(importer, times, pages),
        new AuditPageResource(trail, times, pages),
        new AuditCsvResource(trail));
  }
}
