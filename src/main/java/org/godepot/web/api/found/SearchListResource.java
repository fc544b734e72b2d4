package org.godepot.web.api.found;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Page;
import org.godepot.registry.search.Hit;
import org.godepot.registry.search.Question;
import org.godepot.registry.search.Question.Where;
import org.godepot.registry.search.Search;
import org.godepot.registry.search.index.Snapshot;
import org.godepot.registry.search.index.Tab;
import org.godepot.registry.search.text.QueryText;
import org.godepot.web.BaseUrl;
import org.godepot.web.Caller;
import org.godepot.web.api.Paging;
import org.godepot.web.api.Words;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Who;
import org.jspecify.annotations.Nullable;

/** Finds modules, packages and symbols; the best first. */
@Path("/api/v1/search")
public final class SearchListResource {
  private final Search search;
  private final BaseUrl base;

  public SearchListResource(Search search, BaseUrl base) {
    this.search = search;
    this.base = base;
  }

  @GET
  @Allows(Who.EVERYBODY)
  public Response list(
      @QueryParam("q") @Nullable String words,
      @QueryParam("tab") @Nullable String tab,
      @QueryParam("owner") @Nullable String owner,
      @QueryParam("from") @Nullable String from,
      @Context ContainerRequestContext request) {
    Paging paging = Paging.of(request.getUriInfo()).reaching(Snapshot.MAX_REACHED);
    Optional<OwnerName> name = Optional.ofNullable(owner).flatMap(OwnerName::parse);
    Question question =
        new Question(
            new QueryText(Optional.ofNullable(words).orElse("")),
            Words.optional(Tab.class, "tab", tab).orElse(Tab.MODULES),
            name,
            Words.optional(Where.class, "from", from).orElse(Where.ANYWHERE),
            paging.page());
    boolean isOfNobody = owner != null && name.isEmpty();
    Page<Hit> hits =
        isOfNobody ? new Page<>(List.of(), 0) : search.search(Caller.of(request), question).hits();
    return paging.answer(hits.items().stream().map(FoundView::of).toList(), hits.total(), base);
  }
}
