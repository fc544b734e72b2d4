package org.godepot.boot;

import java.util.List;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.godepot.web.entry.MethodGuard;
import org.godepot.web.entry.RouteTag;
import org.godepot.web.pages.module.DiscoveryGuide;
import org.godepot.web.refusal.ProblemMapper;
import org.godepot.web.refusal.RefusalWriter;

/** What Jersey serves: our resources and nothing it finds by itself. */
final class Application extends ResourceConfig {
  Application(List<Object> resources) {
    resources.forEach(resource -> register(resource.getClass()));
    register(new Instances(resources));
    register(ProblemMapper.class);
    register(RefusalWriter.class);
    register(MethodGuard.class);
    register(DiscoveryGuide.class);
    register(RouteTag.class);
    property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
    // Else an error status without a body becomes the container's HTML page.
    property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
    // Hibernate brings JAXB, with which Jersey would describe every route in XML.
    property(ServerProperties.WADL_FEATURE_DISABLE, true);
    // Every answer tells its length; Jersey need not hold bodies back to count them.
    property(CommonProperties.OUTBOUND_CONTENT_LENGTH_BUFFER, 0);
  }
}
