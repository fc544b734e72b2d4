package org.godepot.boot;

import org.godepot.registry.contents.Opener;
import org.godepot.registry.dependencies.GoMods;
import org.godepot.registry.docs.DocSynopses;
import org.godepot.registry.docs.ModuleTexts;
import org.godepot.registry.docs.PackageDocs;
import org.godepot.registry.resolve.Absences;
import org.godepot.registry.resolve.Downloads;
import org.godepot.registry.resolve.OutsideAccess;
import org.godepot.registry.resolve.OutsideModules;
import org.godepot.registry.resolve.Resolver;
import org.godepot.registry.search.Indexer;
import org.godepot.registry.search.Lull;
import org.godepot.registry.search.NearModules;
import org.godepot.registry.search.OutsideShown;
import org.godepot.registry.search.Search;
import org.godepot.registry.search.index.SearchIndex;

/**
 * What is known of stored modules: where they are, what they hold, how they are found.
 *
 * @param access to modules from outside
 * @param modules from outside
 * @param absences what is said where there is nothing
 * @param indexer keeps the index of the search up to date, run by run
 */
record Library(
    OutsideAccess access,
    OutsideModules modules,
    Absences absences,
    Resolver resolver,
    GoMods goMods,
    Opener opener,
    PackageDocs docs,
    Search search,
    Indexer indexer) {
  static Library of(Core core, Outside outside, Downloads downloads, SearchIndex index) {
    OutsideAccess access = new OutsideAccess(core.config().outside().upstream().anonymous());
    OutsideModules modules =
        new OutsideModules(outside.mirrors().mirror(), outside.upstreams(), access);
    Absences absences =
        new Absences(core.facts(), new NearModules(index, core.policy(), core.facts()));
    Resolver resolver =
        new Resolver(core.policy(), core.facts(), core.blobs(), downloads, modules, absences);
    GoMods goMods = new GoMods(core.blobs());
    Opener opener = new Opener(resolver, core.blobs(), goMods, new DocSynopses());
    PackageDocs docs = new PackageDocs();
    OutsideShown shown = new OutsideShown(modules::covers, modules::refuses, access.anonymous());
    Search search = new Search(index, core.policy(), core.facts(), shown);
    Indexer indexer =
        new Indexer(
            core.database(),
            core.blobs(),
            index,
            new ModuleTexts(opener, docs),
            Lull.USUAL,
            core.clock());
    return new Library(access, modules, absences, resolver, goMods, opener, docs, search, indexer);
  }
}
