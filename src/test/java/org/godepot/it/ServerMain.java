package org.godepot.it;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.jetty.ee10.webapp.WebAppContext;
import org.eclipse.jetty.security.HashLoginService;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.resource.ResourceFactory;

/**
 * An embedded Jetty with the exploded WAR, in a JVM of its own, on loopback. Arguments: directory
 * of the WAR, realm file, port (0 for any), context path. Prints {@code listening PORT} when it
 * serves.
 */
final class ServerMain {
  private ServerMain() {}

  public static void main(String[] arguments) throws Exception {
    List<String> args = List.of(arguments);
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    connector.setPort(Integer.parseInt(args.get(2)));
    server.addConnector(connector);
    HashLoginService realm = new HashLoginService("godepot");
    realm.setConfig(ResourceFactory.root().newResource(Path.of(args.get(1))));
    server.addBean(realm);
    WebAppContext context = new WebAppContext(args.get(0), args.get(3));
    context.setThrowUnavailableOnStartupException(true);
    context.getSecurityHandler();
    server.setHandler(context);
    server.setStopAtShutdown(true);
    server.start();
    System.out.println("listening " + connector.getLocalPort());
    server.join();
  }
}
