package org.godepot.web.pages.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.godepot.catalog.OwnerName;
import org.junit.jupiter.api.Test;

class PublishScriptTest {
  @Test
  void valuesAreWordsThatNoShellReadsOtherwise() throws Exception {
    String text = PublishScript.read().text("https://h/it's$(id)", new OwnerName("acme"));
    assertThat(text.lines())
        .contains("base='https://h/it'\\''s$(id)'", "owner='acme'")
        .noneMatch(line -> line.contains("@BASE@") || line.contains("@OWNER@"));
    assertThat(text).startsWith("#!/bin/sh\n").endsWith("esac\n");
  }
}
