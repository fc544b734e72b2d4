package org.godepot.sumdb.note;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text and who signed it; {@link #open} is the way to one that may be trusted.
 *
 * @param text what is signed, with its last newline
 * @param signatures in their order, at least one
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
  /** As the go command has it: no one shall verify for ever. */
  private static final int MAX_SIGNATURES = 100;

  /**
   * @throws NoteException if no message can hold them
   */
  public SignedNote {
    if (!text.endsWith("\n") || !isPlain(text)) {
      throw NoteException.malformed("a note is lines of UTF-8 without control characters");
    }
    if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
      throw NoteException.malformed("a note has 1 to " + MAX_SIGNATURES + " signatures");
    }
    signatures = List.copyOf(signatures);
  }

  private static boolean isPlain(String text) {
    return text.chars().allMatch(c -> c >= ' ' || c == '\n')
        && StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  /**
   * Reads a note and verifies it: at least one of the known keys signed it, and none of them stands
   * under a signature it did not make. Signatures of others are ignored.
   *
   * @throws NoteException otherwise
   */
  public static SignedNote open(String message, List<NoteVerifier> known) {
    SignedNote note = parse(message);
    byte[] text = note.text().getBytes(StandardCharsets.UTF_8);
    boolean verified = false;
    for (NoteSignature signature : note.signatures()) {
      Optional<NoteVerifier> key =
          known.stream().filter(verifier -> verifier.id().equals(signature.key())).findFirst();
      if (key.isEmpty()) {
        continue;
      }
      if (!key.get().verifies(text, signature.signature())) {
        throw new NoteException(
            NoteException.Kind.WRONG_SIGNATURE,
            "the signature of " + signature.key() + " is not one of this text");
      }
      verified = true;
    }
    if (!verified) {
      throw new NoteException(
          NoteException.Kind.UNKNOWN_SIGNERS, "the note has no signature of a known key");
    }
    return note;
  }

  /** Reads a note and believes nothing of it. */
  private static SignedNote parse(String message) {
    int split = message.lastIndexOf("\n\n");
    if (split < 0 || !message.endsWith("\n")) {
      throw NoteException.malformed("a note is text, a blank line and signatures");
    }
    String lines = message.substring(split + 2);
    List<NoteSignature> signatures = new ArrayList<>();
    int start = 0;
    while (start < lines.length() && signatures.size() <= MAX_SIGNATURES) {
      int end = lines.indexOf('\n', start);
      signatures.add(NoteSignature.parse(lines.substring(start, end)));
      start = end + 1;
    }
    return new SignedNote(message.substring(0, split + 1), signatures);
  }

  /** Signs a text with each of the keys. */
  public static SignedNote sign(String text, List<NoteSigner> signers) {
    return new SignedNote(text, signers.stream().map(signer -> signer.sign(text)).toList());
  }

  /** The note as it is sent and kept. */
  public String message() {
    StringBuilder message = new StringBuilder(text).append('\n');
    signatures.forEach(signature -> message.append(signature.line()));
    return message.toString();
  }
}
