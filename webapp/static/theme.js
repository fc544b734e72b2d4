"use strict";
// Before the first paint: the theme chosen here before, else the system's.
(() => {
  try {
    const theme = localStorage.getItem("godepot.theme");
    if (theme === "light" || theme === "dark") {
      document.documentElement.dataset.theme = theme;
    }
  } catch {
    // Storage is closed to us: the system's theme it is.
  }
})();
