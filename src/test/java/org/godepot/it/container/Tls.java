package org.godepot.it.container;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.godepot.it.Programs;

/** A key and a certificate of this machine, made once for all tests of a JVM. */
public final class Tls {
  public static final String PASSWORD = "keystore-password";
  private static final String KEYTOOL =
      Path.of(System.getProperty("java.home"), "bin", "keytool").toString();

  private final Path directory;

  private Tls(Path directory) {
    this.directory = directory;
  }

  private static final class Holder {
    private static final Tls SHARED = create();

    private static Tls create() {
      try {
        Tls tls = new Tls(Files.createTempDirectory("godepot-tls"));
        tls.make();
        return tls;
      } catch (Exception e) {
        throw new IllegalStateException("no key", e);
      }
    }
  }

  /** The key of all servers here; clients trust its certificate. */
  public static Tls shared() {
    return Holder.SHARED;
  }

  private void make() throws Exception {
    keytool(
        keyStore(),
        "-genkeypair",
        "-keyalg",
        "EC",
        "-groupname",
        "secp256r1",
        "-dname",
        "CN=localhost",
        "-ext",
        "san=dns:localhost,ip:127.0.0.1",
        "-validity",
        "30");
    keytool(keyStore(), "-exportcert", "-rfc", "-file", certificate().toString());
    keytool(trustStore(), "-importcert", "-noprompt", "-file", certificate().toString());
    String[] openssl = {
      Programs.need("openssl").toString(),
      "pkcs12",
      "-in",
      keyStore().toString(),
      "-nocerts",
      "-nodes",
      "-passin",
      "pass:" + PASSWORD,
      "-out",
      key().toString()
    };
    Programs.output(List.of(openssl), directory);
  }

  private void keytool(Path store, String command, String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of(KEYTOOL, command, "-alias", "godepot"));
    all.addAll(List.of("-storetype", "PKCS12", "-keystore", store.toString()));
    all.addAll(List.of("-storepass", PASSWORD));
    all.addAll(List.of(arguments));
    Programs.output(all, directory);
  }

  /** Key and certificate, PKCS#12. */
  Path keyStore() {
    return directory.resolve("keystore.p12");
  }

  /** What a JVM needs to trust the certificate, PKCS#12. */
  public Path trustStore() {
    return directory.resolve("trust.p12");
  }

  /** The certificate, PEM: what {@code SSL_CERT_FILE} takes. */
  public Path certificate() {
    return directory.resolve("godepot.crt");
  }

  /** The key, PEM. */
  Path key() {
    return directory.resolve("godepot.key");
  }

  /** Presents the key, trusts the certificate. */
  public SSLContext context() throws Exception {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(
        KeyStore.getInstance(keyStore().toFile(), PASSWORD.toCharArray()), PASSWORD.toCharArray());
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(KeyStore.getInstance(trustStore().toFile(), PASSWORD.toCharArray()));
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
