package org.godepot.it.container;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.godepot.it.Programs;

/** A key and a certificate of this machine, made once for all tests of a JVM. */
public final class Tls {
  static final String PASSWORD = "keystore-password";
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
    keytool("-exportcert", "-rfc", "-file", certificate().toString());
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

  private void keytool(String command, String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of(KEYTOOL, command, "-alias", "godepot"));
    all.addAll(List.of("-storetype", "PKCS12", "-keystore", keyStore().toString()));
    all.addAll(List.of("-storepass", PASSWORD));
    all.addAll(List.of(arguments));
    Programs.output(all, directory);
  }

  /** Key and certificate, PKCS#12; also what a JVM needs to trust it. */
  Path keyStore() {
    return directory.resolve("keystore.p12");
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
  SSLContext context() throws Exception {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(
        KeyStore.getInstance(keyStore().toFile(), PASSWORD.toCharArray()), PASSWORD.toCharArray());
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    try (InputStream pem = Files.newInputStream(certificate())) {
      Certificate own = CertificateFactory.getInstance("X.509").generateCertificate(pem);
      trusted.setCertificateEntry("godepot", own);
    }
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
