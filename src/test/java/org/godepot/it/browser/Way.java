package org.godepot.it.browser;

/** A way to use the site; each of them must lead to the end of each flow. */
enum Way {
  MOUSE(true) {
    @Override
    Hand hand(Browser browser) {
      return new Mouse(browser);
    }
  },
  KEYBOARD(true) {
    @Override
    Hand hand(Browser browser) {
      return new Keyboard(browser);
    }
  },
  MOUSE_WITHOUT_SCRIPTS(false) {
    @Override
    Hand hand(Browser browser) {
      return new Mouse(browser);
    }
  },
  KEYBOARD_WITHOUT_SCRIPTS(false) {
    @Override
    Hand hand(Browser browser) {
      return new Keyboard(browser);
    }
  };

  private final boolean scripts;

  Way(boolean scripts) {
    this.scripts = scripts;
  }

  /** Whether the scripts of pages run. */
  boolean hasScripts() {
    return scripts;
  }

  abstract Hand hand(Browser browser);
}
