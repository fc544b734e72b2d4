"use strict";
// Progress, cancel and a place to drop the file, for a form that works without.
(() => {
  const find = (id) => document.getElementById(id);
  const say = (text) => { find("said").textContent = text; };
  const megabytes = (bytes) => (bytes / 1048576).toFixed(1) + " MiB";
  const problem = (text) => {
    find("upload-problem").textContent = text;
    find("upload-problem").hidden = text === "";
  };

  let here = location.pathname;
  const wrong = (form) => {
    const file = find("zip").files[0];
    const most = Number(form.dataset.most);
    if (!file) return "Choose a module zip first.";
    return file.size > most
      ? "This file has " + megabytes(file.size) + "; a module zip has at most " + megabytes(most) + "."
      : "";
  };

  // Shows the page that came as the answer, as if the browser had gone there.
  const show = (answer, address) => {
    const main = answer.querySelector("main");
    main.querySelectorAll("script").forEach((script) => script.remove());
    document.querySelector("main").replaceWith(main);
    document.title = answer.title;
    if (address !== location.href) history.pushState(null, "", address);
    here = location.pathname;
    start();
    scrollTo(0, 0);
    main.focus();
  };

  const busy = (on) => {
    find("sending").hidden = !on;
    find("check").disabled = on;
    if (on) find("cancel").focus();
    else find("check").focus();
  };

  const send = (form) => {
    const request = new XMLHttpRequest();
    let quarter = 0;
    const fail = (text) => {
      busy(false);
      problem(text);
    };
    request.upload.addEventListener("progress", (event) => {
      const percent = Math.floor(100 * event.loaded / event.total);
      find("sent").value = percent;
      find("sent-words").textContent = megabytes(event.loaded) + " of " + megabytes(event.total);
      if (Math.floor(percent / 25) > quarter) {
        quarter = Math.floor(percent / 25);
        say(percent + " percent sent");
      }
    });
    request.upload.addEventListener("load", () => {
      find("sent").removeAttribute("value");
      find("sent-words").textContent = "All sent; it is being checked.";
      say("All sent; it is being checked");
    });
    request.addEventListener("load", () => {
      if (request.response && request.response.querySelector("main")) {
        show(request.response, request.responseURL);
      } else {
        fail("The answer (" + request.status + ") cannot be shown. Nothing was published; try again.");
      }
    });
    request.addEventListener("error", () =>
      fail("The connection broke before the answer came. Nothing was published; try again."));
    request.addEventListener("abort", () => {
      busy(false);
      say("Cancelled; nothing was published");
    });
    find("cancel").onclick = () => request.abort();
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "text/html");
    request.responseType = "document";
    find("sent").value = 0;
    find("sent-words").textContent = "";
    problem("");
    busy(true);
    request.send(new FormData(form));
  };

  const dropping = (form) => {
    const drop = find("drop");
    const over = (event, on) => {
      event.preventDefault();
      drop.classList.toggle("over", on);
    };
    find("zip-most").append(". Drop it here, or choose it.");
    drop.addEventListener("dragover", (event) => over(event, true));
    drop.addEventListener("dragleave", (event) => over(event, false));
    drop.addEventListener("drop", (event) => {
      over(event, false);
      if (event.dataTransfer.files.length === 1) {
        find("zip").files = event.dataTransfer.files;
        problem(wrong(form));
      } else {
        problem("Drop one file: a version is one zip.");
      }
    });
    find("zip").addEventListener("change", () => problem(wrong(form)));
  };

  const start = () => {
    const form = find("upload");
    if (form) {
      dropping(form);
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        const text = wrong(form);
        if (text) problem(text);
        else send(form);
      });
    }
  };

  addEventListener("popstate", () => {
    if (location.pathname !== here) location.reload();
  });
  start();
})();
