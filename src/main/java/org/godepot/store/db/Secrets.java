package org.godepot.store.db;

import org.hibernate.StatelessSession;

/** Random bytes that all servers on a database share, within one transaction. */
public final class Secrets {
  private final StatelessSession session;

  Secrets(StatelessSession session) {
    this.session = session;
  }

  /**
   * The secret of that name.
   *
   * @param offered 32 bytes, which become it if there is none yet
   */
  public byte[] get(String name, byte[] offered) {
    return session
        .createSelectionQuery("select bytes from SecretRow where name = :name", byte[].class)
        .setParameter("name", name)
        .getResultList()
        .stream()
        .findFirst()
        .orElseGet(
            () -> {
              session.insert(SecretRow.of(name, offered));
              return offered;
            });
  }
}
