package org.godepot.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Optional;
import org.godepot.access.Right;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.junit.jupiter.api.Test;

/** What becomes of forms, and what is told beside them. */
class AttemptTest {
  private final Form form = Form.parse("name=%3Cb%3E&level=high&box=a&box=b");
  private final Attempt attempt = Attempt.of(form, "grant", "name");

  private static RegistryException refusal(Reason reason) {
    return new RegistryException(reason, "that is not possible");
  }

  @Test
  void whatIsDoneLeavesNothingToMend() throws IOException {
    assertThat(attempt.run(() -> {})).isEmpty();
  }

  @Test
  void aRefusalComesBackWithWhatWasTyped() throws IOException {
    FormState state =
        attempt
            .run(
                () -> {
                  throw refusal(Reason.EXISTS);
                })
            .orElseThrow();
    assertThat(state.status()).isEqualTo(409);
    assertThat(state.isBack("grant")).isTrue();
    assertThat(state.isBack("other")).isFalse();
    assertThat(state.sentence("grant")).isEqualTo("that is not possible");
    assertThat(state.sentence("other")).isEmpty();
    assertThat(state.isWrong("grant", "name")).isTrue();
    assertThat(state.isWrong("grant", "level")).isFalse();
    assertThat(state.text("grant", "name", "first")).isEqualTo("<b>");
    assertThat(state.text("other", "name", "first")).isEqualTo("first");
    assertThat(state.isChosen("grant", "box", "b", false)).isTrue();
    assertThat(state.isChosen("grant", "box", "c", true)).isFalse();
    assertThat(state.isChosen("other", "box", "c", true)).isTrue();
  }

  @Test
  void aFieldThatCannotBeMeantIsNamed() throws IOException {
    FormState state = attempt.run(() -> form.choice("level", Right.class)).orElseThrow();
    assertThat(state.status()).isEqualTo(400);
    assertThat(state.isWrong("grant", "level")).isTrue();
    FormState number = attempt.run(() -> form.value("name", Integer::valueOf)).orElseThrow();
    assertThat(number.isWrong("grant", "name")).isTrue();
  }

  @Test
  void whatNobodyMistypedIsAnAnswerOfItsOwn() throws IOException {
    RegistryException forbidden = refusal(Reason.FORBIDDEN);
    Attempt.Work work =
        () -> {
          throw forbidden;
        };
    assertThatThrownBy(() -> attempt.run(work)).isSameAs(forbidden);
    Optional<FormState> told = attempt.withForbidden().run(work);
    assertThat(told.orElseThrow().status()).isEqualTo(403);
  }

  @Test
  void freshFormsShowWhatTheyBeginWith() {
    assertThat(FormState.FRESH.status()).isEqualTo(200);
    assertThat(FormState.FRESH.text("grant", "name", "first")).isEqualTo("first");
    assertThat(FormState.FRESH.isChosen("grant", "box", "a", true)).isTrue();
  }
}
