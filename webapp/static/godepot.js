"use strict";
// Makes pages that work without it more comfortable. No cookies, no foreign requests.
(() => {
  const root = document.documentElement;
  const stored = {
    get(key) {
      try { return localStorage.getItem("godepot." + key); } catch { return null; }
    },
    set(key, value) {
      try { localStorage.setItem("godepot." + key, value); } catch { /* closed to us */ }
    },
  };
  const make = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const say = (text) => {
    const region = document.getElementById("said");
    if (region) region.textContent = text;
  };

  // Light or dark.
  const theme = document.getElementById("theme");
  if (theme) {
    const dark = () =>
      (root.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
    const label = () => { theme.textContent = dark() ? "Light theme" : "Dark theme"; };
    theme.hidden = false;
    label();
    theme.addEventListener("click", () => {
      root.dataset.theme = dark() ? "light" : "dark";
      stored.set("theme", root.dataset.theme);
      label();
    });
  }

  // Copy buttons beside what is marked as worth copying.
  for (const box of document.querySelectorAll(".copy")) {
    if (!navigator.clipboard) break; // only on https and on this machine
    const text = box.querySelector("h1, pre, code");
    const button = make("button", { type: "button", className: "small", textContent: "Copy" });
    button.setAttribute("aria-label", "Copy " + (box.dataset.what || "commands"));
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText((text.title || text.textContent).trimEnd()); // a title has it whole
      button.textContent = "Copied";
      say("Copied to the clipboard");
      setTimeout(() => { button.textContent = "Copy"; }, 2000);
    });
    box.append(button);
  }

  // Keys; they can be switched off (WCAG 2.1.4).
  const keys = document.getElementById("keys");
  let keysOn = stored.get("keys") !== "off";
  if (keys) {
    const label = () => { keys.textContent = keysOn ? "Switch keys off" : "Switch keys on"; };
    keys.hidden = false;
    label();
    keys.addEventListener("click", () => {
      keysOn = !keysOn;
      stored.set("keys", keysOn ? "on" : "off");
      label();
    });
  }
  const help = () => {
    const rows = [["/", "search"], ["f", "jump to a symbol or file of this page"],
      ["y", "address with the version"], ["?", "this list"]];
    const list = make("dl", { className: "facts" });
    for (const [key, what] of rows) {
      list.append(make("dt", {}, make("kbd", { textContent: key })), make("dd", { textContent: what }));
    }
    show("Keys", list);
  };
  const show = (title, ...content) => {
    const dialog = make("dialog", {}, make("h2", { textContent: title }), ...content,
      make("form", { method: "dialog" }, make("button", { textContent: "Close" })));
    dialog.setAttribute("aria-label", title);
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
    return dialog;
  };
  const jump = () => {
    const places = [...document.querySelectorAll("[data-jump]")];
    if (places.length === 0) return;
    const found = make("ul", { className: "list" });
    const input = make("input", { type: "search" });
    input.setAttribute("aria-label", "Name");
    const most = 50;
    const fill = () => {
      const word = input.value.toLowerCase();
      const links = places
        .filter((place) => place.dataset.jump.toLowerCase().includes(word))
        .slice(0, most)
        .map((place) => make("li", {}, make("a", {
          href: place.getAttribute("href") || "#" + place.id, textContent: place.dataset.jump })));
      found.replaceChildren(...links);
    };
    input.addEventListener("input", fill);
    input.addEventListener("keydown", (event) => {
      const first = found.querySelector("a");
      if (event.key === "Enter" && first) { event.preventDefault(); first.click(); }
    });
    const dialog = show("Jump to", input, found);
    found.addEventListener("click", () => dialog.close());
    fill();
    input.focus();
  };
  document.addEventListener("keydown", (event) => {
    const target = event.target;
    const typing = target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
    if (!keysOn || typing || event.ctrlKey || event.metaKey || event.altKey
        || document.querySelector("dialog[open]")) return;
    if (event.key === "/") {
      event.preventDefault();
      document.getElementById("search").focus();
    } else if (event.key === "f") {
      event.preventDefault();
      jump();
    } else if (event.key === "y" && document.body.dataset.canonical) {
      const lasting = document.body.dataset.canonical; // one with a query says all by itself
      location.href = lasting + (lasting.includes("?") ? "" : location.search) + location.hash;
    } else if (event.key === "?") {
      help();
    }
  });

  // Type-ahead: a combobox (WAI-ARIA) over the answers of the search address.
  const box = document.getElementById("search");
  if (box) {
    const list = make("ul", { className: "suggest", id: "suggestions", hidden: true });
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Suggestions");
    box.after(list);
    for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"],
      ["aria-controls", "suggestions"], ["aria-expanded", "false"], ["autocomplete", "off"]]) {
      box.setAttribute(name, value);
    }
    let chosen = -1;
    let asked = null;
    let timer = 0;
    const close = () => {
      list.hidden = true;
      chosen = -1;
      box.setAttribute("aria-expanded", "false");
      box.removeAttribute("aria-activedescendant");
    };
    const choose = (index) => {
      const items = [...list.children];
      chosen = (index + items.length) % items.length;
      items.forEach((item, i) => item.setAttribute("aria-selected", String(i === chosen)));
      items[chosen].scrollIntoView({ block: "nearest" });
      box.setAttribute("aria-activedescendant", items[chosen].id);
    };
    const fill = (suggestions) => {
      const items = suggestions.map((suggestion, index) => {
        const item = make("li", { id: "suggestion-" + index },
          make("span", { className: "mono", textContent: suggestion.name }),
          make("small", { textContent: suggestion.what }));
        item.setAttribute("role", "option");
        item.setAttribute("aria-selected", "false");
        item.dataset.href = suggestion.href;
        item.addEventListener("mousedown", (event) => {
          event.preventDefault();
          location.href = suggestion.href;
        });
        return item;
      });
      list.replaceChildren(...items);
      chosen = -1;
      list.hidden = items.length === 0;
      box.setAttribute("aria-expanded", String(items.length > 0));
    };
    const ask = async () => {
      const words = box.value.trim();
      if (asked) asked.abort();
      if (words.length < 2) { close(); return; }
      asked = new AbortController();
      try {
        const answer = await fetch(box.form.dataset.suggest + "?q=" + encodeURIComponent(words),
          { signal: asked.signal, headers: { Accept: "application/json" } });
        if (answer.ok) fill(await answer.json());
      } catch { /* a newer question, or no answer: the form still works */ }
    };
    box.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(ask, 120);
    });
    box.addEventListener("blur", () => setTimeout(close, 100));
    box.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        close();
      } else if (!list.hidden && event.key === "ArrowDown") {
        event.preventDefault();
        choose(chosen + 1);
      } else if (!list.hidden && event.key === "ArrowUp") {
        event.preventDefault();
        choose(chosen < 0 ? list.children.length - 1 : chosen - 1);
      } else if (!list.hidden && event.key === "Enter" && chosen >= 0) {
        event.preventDefault();
        location.href = list.children[chosen].dataset.href;
      }
    });
  }

  // What an address names may be folded away.
  const unfold = () => {
    for (let fold = document.querySelector(":target"); fold; fold = fold.parentElement) {
      if (fold.tagName === "DETAILS") fold.open = true;
    }
  };
  addEventListener("hashchange", unfold);
  unfold();

  // A symbol or line that another part of something long has; the server knows which.
  const divided = document.querySelector("[data-elsewhere]");
  const place = location.hash.slice(1);
  if (divided && place && !document.getElementById(place) && !/[?&](page|line)=/.test(location.search)) {
    const asked = divided.tagName === "PRE" ? place.replace("L", "") : place;
    location.replace(divided.dataset.elsewhere + asked + location.hash);
  }
})();
