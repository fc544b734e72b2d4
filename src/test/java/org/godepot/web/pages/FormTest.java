package org.godepot.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.godepot.catalog.RegistryException;
import org.junit.jupiter.api.Test;

class FormTest {
  @Test
  void fieldsAreDecodedOnce() {
    Form form = Form.parse("name=a+b%2Bc%2526&scope=read&scope=write&empty=&bare");
    assertThat(form.text("name")).isEqualTo("a b+c%26");
    assertThat(form.all("scope")).containsExactly("read", "write");
    assertThat(form.filled("empty")).isEmpty();
    assertThat(form.filled("bare")).isEmpty();
    assertThat(form.filled("missing")).isEmpty();
  }

  @Test
  void outerBlanksAreNoPartOfAField() {
    assertThat(Form.parse("name=+a+b%0d%0a").text("name")).isEqualTo("a b");
  }

  @Test
  void brokenEscapesAreRefused() {
    assertThatThrownBy(() -> Form.parse("a=%zz")).isInstanceOf(RegistryException.class);
  }
}
