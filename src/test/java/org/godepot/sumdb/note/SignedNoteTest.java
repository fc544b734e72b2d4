package org.godepot.sumdb.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors of protocol.md 8.5 and trust.md 5.1, and what is no note. */
class SignedNoteTest {
  private static final String SECRET =
      "PRIVATE+KEY+sum.lab.test/private+4163e809+AQABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f";
  private static final String PUBLIC =
      "sum.lab.test/private+4163e809+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4";
  private static final String TEXT =
      "go.sum database tree\n5\n32BbNs10hNetG5j0oRax0E7LTJlR3QY4AXZYr1pJolc=\n";
  private static final String LINE =
      "— sum.lab.test/private QWPoCSPBTWvBUcskG1i5FhDtq7COxYGICe6E4IkrisBob/VAv+iRKktqgHItat+ehcWJ0"
          + "g1fKgXkyqo9SGJoPppq/gM=\n";

  private static final NoteSigner SIGNER = NoteSigner.parse(SECRET);
  private static final NoteVerifier VERIFIER = NoteVerifier.parse(PUBLIC);

  private static SignedNote open(String message) {
    return SignedNote.open(message, List.of(VERIFIER));
  }

  private static void assertRefused(String message, NoteException.Kind kind) {
    assertThatThrownBy(() -> open(message))
        .isInstanceOfSatisfying(
            NoteException.class, e -> assertThat(e.kind()).as(e.getMessage()).isEqualTo(kind));
  }

  @Test
  void keysAreReadAndPrinted() {
    assertThat(SIGNER.secret()).isEqualTo(SECRET);
    assertThat(SIGNER.verifier()).hasToString(PUBLIC);
    assertThat(VERIFIER).hasToString(PUBLIC);
    assertThat(VERIFIER.name()).isEqualTo("sum.lab.test/private");
  }

  @Test
  void theNameIsPartOfTheKeysHash() {
    NoteSigner other =
        NoteSigner.parse(
            "PRIVATE+KEY+depot.example/acme+b5d5a994+AQABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f");
    assertThat(other.verifier())
        .hasToString("depot.example/acme+b5d5a994+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4");
  }

  @Test
  void signsAsGoDoes() {
    assertThat(SignedNote.sign(TEXT, List.of(SIGNER)).message()).isEqualTo(TEXT + "\n" + LINE);
  }

  @Test
  void signsVectorA() {
    String text = "go.sum database tree\n5\neijpJ3EFbiUbgoFCiMNB//TufsFa73AL106DOQWh2lg=\n";
    NoteSigner signer =
        NoteSigner.parse(
            "PRIVATE+KEY+depot.example/acme+b5d5a994+AQABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f");
    assertThat(SignedNote.sign(text, List.of(signer)).signatures().get(0).base64())
        .isEqualTo(
            "tdWplIjkl6OUxVnafFXYEm/IaHZnSsoRGcW8SimCbPd6fKvSUQK07FzoFojoAoNtK29dtfgtt2g+r9a0xeBTZ"
                + "A7jTAM=");
  }

  @Test
  void verifiesWhatGoSigned() {
    assertThat(open(TEXT + "\n" + LINE).text()).isEqualTo(TEXT);
  }

  @Test
  void aNewKeySignsAndItsSecretDoesNotShow() {
    NoteSigner made = NoteSigner.generate("x.test", new SecureRandom());
    String message = SignedNote.sign("a\n\nb\n", List.of(made)).message();
    NoteVerifier key = NoteVerifier.parse(made.verifier().toString());
    assertThat(SignedNote.open(message, List.of(key)).text()).isEqualTo("a\n\nb\n");
    assertThat(NoteSigner.parse(made.secret()).secret()).isEqualTo(made.secret());
    assertThat(made).hasToString(key.id().toString());
  }

  @Test
  void ignoresSignersItDoesNotKnow() {
    NoteSigner witness = NoteSigner.generate("witness.test", new SecureRandom());
    String message = SignedNote.sign(TEXT, List.of(witness, SIGNER, witness)).message();
    assertThat(open(message).message()).isEqualTo(message);
  }

  @Test
  void refusesANoteOfUnknownSignersOnly() {
    NoteSigner witness = NoteSigner.generate("sum.lab.test/private", new SecureRandom());
    assertRefused(
        SignedNote.sign(TEXT, List.of(witness)).message(), NoteException.Kind.UNKNOWN_SIGNERS);
  }

  @Test
  void takesAHundredSignaturesAndNoMore() {
    NoteSigner witness = NoteSigner.generate("witness.test", new SecureRandom());
    String line = SignedNote.sign(TEXT, List.of(witness)).signatures().get(0).line();
    assertThat(open(TEXT + "\n" + line.repeat(99) + LINE).signatures()).hasSize(100);
    assertRefused(TEXT + "\n" + line.repeat(100) + LINE, NoteException.Kind.MALFORMED);
  }

  @Test
  void refusesEveryChangeOfTheText() {
    for (int i = 0; i < TEXT.length() - 1; i++) {
      String changed = TEXT.substring(0, i) + "#" + TEXT.substring(i + 1);
      assertRefused(changed + "\n" + LINE, NoteException.Kind.WRONG_SIGNATURE);
    }
  }

  @Test
  void refusesEveryChangeOfTheSignature() {
    byte[] good = open(TEXT + "\n" + LINE).signatures().get(0).signature();
    for (int bit = 0; bit < good.length * 8; bit++) {
      byte[] bad = good.clone();
      bad[bit / 8] ^= (byte) (1 << bit % 8);
      String line = NoteSignature.of(VERIFIER.id(), bad).line();
      assertRefused(TEXT + "\n" + line, NoteException.Kind.WRONG_SIGNATURE);
    }
  }

  @Test
  void signaturesTheJdkThrowsForAreWrong() {
    for (int length : new int[] {1, 63, 64, 65, 200}) {
      byte[] ones = new byte[length];
      Arrays.fill(ones, (byte) 0xff);
      String line = NoteSignature.of(VERIFIER.id(), ones).line();
      assertRefused(TEXT + "\n" + line, NoteException.Kind.WRONG_SIGNATURE);
    }
  }

  @Test
  void aWrongSignatureOfAKnownKeyIsNotHealedByARightOne() {
    String wrong = NoteSignature.of(VERIFIER.id(), new byte[64]).line();
    assertRefused(TEXT + "\n" + wrong + LINE, NoteException.Kind.WRONG_SIGNATURE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "text\n",
        "text\n\n",
        "text\n\n— name\n",
        "text\n\n— name \n",
        "text\n\n— name AAAA\n",
        "text\n\n— name AAAAAA==\n",
        "text\n\n— na+me AAAAAAA=\n",
        "text\n\n— na\u00a0me AAAAAAA=\n",
        "text\n\n—  AAAAAAA=\n",
        "text\n\n— name AAAAAAA\n",
        "text\n\n— name AAAAAAB=\n",
        "text\n\n— name AAAAAAA= \n",
        "text\n\n- name AAAAAAA=\n",
        "text\n\n— name AAAAAAA=",
        "te\tt\n\n— name AAAAAAA=\n",
        "te\ud800t\n\n— name AAAAAAA=\n",
        "text\n\n— name AAAAAAA=\n\n"
      })
  void refusesWhatIsNoNote(String message) {
    assertRefused(message, NoteException.Kind.MALFORMED);
  }

  @Test
  void emptyTextAndUnsignedNotesAreNotMade() {
    assertThatThrownBy(() -> SignedNote.sign("no newline", List.of(SIGNER)))
        .isInstanceOf(NoteException.class);
    assertThatThrownBy(() -> SignedNote.sign("a\u0000\n", List.of(SIGNER)))
        .isInstanceOf(NoteException.class);
    assertThatThrownBy(() -> SignedNote.sign(TEXT, List.of())).isInstanceOf(NoteException.class);
    assertThatThrownBy(() -> SignedNote.sign(TEXT, Collections.nCopies(101, SIGNER)))
        .isInstanceOf(NoteException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sum.lab.test/private",
        "sum.lab.test/private+4163e809",
        "sum.lab.test/private+4163e808+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4",
        "sum.lab.test/other+4163e809+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4",
        "sum.lab.test/private+4163e809+AgOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4",
        "sum.lab.test/private+4163e809+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG",
        "sum.lab.test/private+4163e809+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQS",
        "sum.lab.test/private+4163e80+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4",
        "sum.lab test+4163e809+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4",
        "+4163e809+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4"
      })
  void refusesWhatIsNoVerifierKey(String text) {
    assertThatThrownBy(() -> NoteVerifier.parse(text)).isInstanceOf(NoteException.class);
  }

  @Test
  void refusesAKeyThatIsNoPoint() {
    byte[] bytes = new byte[32];
    bytes[0] = 2; // no point of the curve has this y
    assertThatThrownBy(() -> NoteVerifier.of("x.test", bytes)).isInstanceOf(NoteException.class);
  }

  @Test
  void refusesWrongSignerKeysWithoutTellingThem() {
    for (String wrong : List.of(PUBLIC, SECRET.replace("4163e809", "4163e808"), SECRET + "AA")) {
      assertThatThrownBy(() -> NoteSigner.parse(wrong))
          .isInstanceOf(NoteException.class)
          .message()
          .doesNotContain("AQABAg");
    }
  }
}
