package org.godepot.web.proxy;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.godepot.catalog.Content;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.golang.report.MalformedException;
import org.godepot.registry.resolve.ChecksumDatabases;
import org.godepot.sumdb.LookupRequest;
import org.godepot.sumdb.tlog.Tile;
import org.godepot.web.Caller;
import org.godepot.web.MediaTypes;
import org.godepot.web.Representation;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Who;

/** Serves public checksum databases to the go command (Go proposal 25530). */
@Path("/go/sumdb/{path: .+}")
public final class SumdbResource {
  private static final String LOOKUP = "lookup/";
  private static final String TILE = "tile/";

  /** What is in the tree stays as it is. */
  private static final String CACHE_FIXED = "max-age=86400";

  private static final String CACHE_MOVING = "max-age=3600";

  private final ChecksumDatabases databases;

  public SumdbResource(ChecksumDatabases databases) {
    this.databases = databases;
  }

  @GET
  @Allows(Who.EVERYBODY)
  public Response get(@PathParam("path") String path, @Context ContainerRequestContext request) {
    ChecksumDatabases.View view = databases.view(Caller.of(request), path);
    String asked = databases.below(path);
    if (asked.startsWith(LOOKUP)) {
      LookupRequest lookup = lookup(asked.substring(LOOKUP.length()));
      return answer(view.lookup(lookup.id()), MediaTypes.TEXT, CACHE_FIXED, request);
    }
    if (asked.startsWith(TILE)) {
      byte[] hashes = view.tile(tile(asked));
      return answer(hashes, MediaType.APPLICATION_OCTET_STREAM_TYPE, CACHE_FIXED, request);
    }
    return switch (asked) {
      case "latest" -> answer(view.latest(), MediaTypes.TEXT, CACHE_MOVING, request);
      case "supported" -> {
        view.requireSupported();
        yield answer(new byte[0], MediaTypes.TEXT, CACHE_MOVING, request);
      }
      default -> throw new RegistryException(Reason.NOT_FOUND, "no such file of a database");
    };
  }

  private Response answer(
      byte[] body, MediaType type, String cache, ContainerRequestContext request) {
    String scope = databases.isPublic() ? "public, " : "private, ";
    return Representation.of(Content.of(body), type).cache(scope + cache).answer(request);
  }

  private static LookupRequest lookup(String text) {
    try {
      return LookupRequest.parse(text);
    } catch (MalformedException malformed) {
      throw new RegistryException(Reason.INVALID, malformed.problem().message());
    }
  }

  /** Of other heights than the go command's, and of records, there is none (protocol D-17). */
  private static Tile tile(String path) {
    Optional<Tile> tile = Tile.parse(path);
    if (tile.isEmpty()) {
      throw new RegistryException(Reason.INVALID, "not a tile, or not its one spelling");
    }
    return tile.filter(found -> found.height() == Tile.HEIGHT && !found.isData())
        .orElseThrow(() -> new RegistryException(Reason.NOT_FOUND, "no tiles of that kind here"));
  }
}
