package org.godepot.ops;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an audited deed did. The words are part of the contract with those who read the trail. */
public enum Action {
  PUBLISH,
  DELETE_VERSION,
  DELETE_PACKAGE,
  CREATE_OWNER,
  CHANGE_OWNER,
  DELETE_OWNER,
  SET_GRANT,
  REMOVE_GRANT,
  CLAIM_PREFIX,
  /** A claim went from one owner to another, who are its owner and its detail. */
  MOVE_PREFIX,
  WITHDRAW_PREFIX,
  CREATE_TOKEN,
  REVOKE_TOKEN,
  /** A file from outside that did not pass; detail has its hash and the right one. */
  REFUSE_MIRRORED,
  /** Files from outside were removed by an administrator. */
  DROP_MIRRORED,
  /** A tree of modules was brought in; subject is its form or name, detail has the counts. */
  IMPORT,
  /** Nothing is changed from here on; detail has the announced end and the reason. */
  BEGIN_MAINTENANCE,
  /** Another end or reason was announced. */
  CHANGE_MAINTENANCE,
  /** Changes are taken again. */
  END_MAINTENANCE,
  /** A change that was refused; subject is its method and path. */
  REFUSED_CHANGE,
  /** Credentials that were wrong; subject is the method and path they came with. */
  REFUSED_SIGN_IN;

  /** The word in tables and files, such as {@code create-owner}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The action of a word. */
  public static Optional<Action> of(String word) {
    return Arrays.stream(values()).filter(action -> action.word().equals(word)).findFirst();
  }
}
