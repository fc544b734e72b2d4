package org.godepot.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.godepot.it.Http;
import org.godepot.it.ModuleZips;
import org.godepot.it.container.Client;

/**
 * What clients were told of versions, to be held against a server that was killed: an acknowledged
 * operation holds, an unanswered one happened whole or not at all. Thread-safe.
 */
final class Ledger {
  static final String VERSION = "v1.0.0";

  private final Map<String, Account> accounts = new ConcurrentHashMap<>();
  private final Set<String> touched = ConcurrentHashMap.newKeySet();
  private final AtomicInteger acknowledged = new AtomicInteger();

  /**
   * A version as clients know it.
   *
   * @param settled its bytes by the last answer, empty if it is deleted or never was
   * @param pending its bytes after the operation that has no answer yet, if there is one
   */
  private record Account(Optional<byte[]> settled, Optional<Optional<byte[]>> pending) {}

  /** Notes an operation that is about to be sent: these bytes, or none after it. */
  void sends(String module, Optional<byte[]> outcome) {
    Optional<byte[]> settled = Optional.ofNullable(accounts.get(module)).flatMap(Account::settled);
    accounts.put(module, new Account(settled, Optional.of(outcome)));
    touched.add(module);
  }

  /** Notes that the operation was answered with success. */
  void acknowledged(String module) {
    Account account = accounts.get(module);
    accounts.put(module, new Account(account.pending().orElseThrow(), Optional.empty()));
    acknowledged.incrementAndGet();
  }

  /** How many operations were answered. */
  int acknowledged() {
    return acknowledged.get();
  }

  List<String> modules() {
    return List.copyOf(accounts.keySet());
  }

  /** The modules that something was sent about since they were verified. */
  List<String> touched() {
    return List.copyOf(touched);
  }

  /** Holds modules against a server, where what was unanswered becomes settled. */
  void verify(Client nobody, List<String> modules) throws Exception {
    for (String module : modules) {
      Optional<byte[]> found = stored(nobody, module);
      Account account = accounts.get(module);
      boolean fits =
          same(found, account.settled())
              || account.pending().filter(outcome -> same(found, outcome)).isPresent();
      assertThat(fits).as("%s: %s, told %s", module, state(found), account).isTrue();
      accounts.put(module, new Account(found, Optional.empty()));
      touched.remove(module);
    }
  }

  private static boolean same(Optional<byte[]> a, Optional<byte[]> b) {
    return a.isPresent() == b.isPresent()
        && Arrays.equals(a.orElse(new byte[0]), b.orElse(new byte[0]));
  }

  private static String state(Optional<byte[]> bytes) {
    return bytes.map(all -> all.length + " bytes").orElse("absent");
  }

  /** The bytes of a version; everything about it must say the same. */
  private static Optional<byte[]> stored(Client nobody, String module) throws Exception {
    String files = "/api/packages/demo/go/" + module + "/@v/";
    Http.Answer zip = nobody.get(files + VERSION + ".zip");
    int status = zip.status();
    assertThat(status).as(module + ": " + zip.text()).isIn(200, 404);
    assertThat(nobody.get(files + VERSION + ".info").status()).as(module).isEqualTo(status);
    Http.Answer mod = nobody.get(files + VERSION + ".mod");
    assertThat(mod.status()).as(module).isEqualTo(status);
    Http.Answer list = nobody.get(files + "list");
    assertThat(list.status()).as(module).isEqualTo(status);
    String api = "/api/v1/packages/demo/go/" + module + "/" + VERSION;
    assertThat(nobody.get(api).status()).as(module).isEqualTo(status);
    if (status == 404) {
      return Optional.empty();
    }
    assertThat(mod.text()).isEqualTo(ModuleZips.mod(module));
    assertThat(list.text()).isEqualTo(VERSION + "\n");
    return Optional.of(zip.body());
  }
}
