// Keeps a session's form on this device until the server has it. Kept by person: another who signs in does not
// see it. It holds no name of a patient. A form is forgotten only when the record shows its key, when somebody
// deletes it here, or at sign-out.
(() => {
  "use strict";
  const line = document.getElementById("unsent");
  if (!line) return;
  const own = "exolog.unsent." + line.dataset.user + ".";
  const probe = document.currentScript.src;
  const say = (key, blank = "") => line.dataset[key].replace("{0}", blank);
  const all = () =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith(own))
      .map((key) => ({ key, ...JSON.parse(localStorage.getItem(key)) }));
  const forget = (once) => localStorage.removeItem(own + once);

  const act = document.getElementById("act");
  // A refused form stands at the address it was sent to.
  const page = act ? act.dataset.page : "";
  const state = document.getElementById("kept");
  let shown = "";
  const tell = (key, blank) => {
    if (!state || shown === key) return;
    shown = key;
    state.querySelector("span").textContent = say(key, blank);
    state.hidden = false;
    state.querySelector("button").hidden = key === "sending" || key === "sent";
  };

  if (act) keep();
  elsewhere();
  guardSignOut();

  function keep() {
    let sending = false;
    const once = () => act.elements.once.value;
    const read = () => JSON.parse(localStorage.getItem(own + once()));
    const fields = () =>
      [...new FormData(act)].filter(([name, value]) => name !== "_csrf" && typeof value === "string");
    const write = (more) => {
      try {
        const kept = { path: page, fields: fields(), at: Date.now(), ...more };
        localStorage.setItem(own + once(), JSON.stringify(kept));
        return true;
      } catch {
        tell("cannot");
        return false;
      }
    };

    for (const one of act.dataset.recorded.split(" ")) {
      if (localStorage.getItem(own + one)) tell("sent");
      forget(one);
    }
    if (act.dataset.refused === "yes") {
      // Sent and refused: it is not sent again by itself.
      write({ pressed: false });
      tell("refused");
    } else {
      const waiting = all()
        .filter((kept) => kept.path === page)
        .sort((one, other) => other.at - one.at)[0];
      if (waiting) restore(waiting);
    }

    function restore(kept) {
      document.getElementById("act-card").hidden = false;
      for (const [name, value] of kept.fields) {
        if (name === "rows") while (act.another && Number(act.elements.rows.value) < Number(value)) act.another();
        const field = act.elements[name];
        if (!field) continue;
        if (field.type === "checkbox") field.checked = field.value === value;
        else field.value = value;
      }
      tell("kept");
      act.querySelector("#mapped").dispatchEvent(new Event("change", { bubbles: true }));
      if (!kept.pressed) return;
      // Pressed before, and not recorded: it was given then.
      write({ pressed: true, away: kept.away || kept.at });
      send();
    }

    const typed = () => {
      const before = read() || {};
      if (write({ pressed: false, away: before.away })) tell("kept");
    };
    let soon = 0;
    act.addEventListener("input", () => {
      clearTimeout(soon);
      soon = setTimeout(typed, 200);
    });
    act.addEventListener("change", typed);

    async function send() {
      const kept = read();
      if (!kept || !kept.pressed || sending) return;
      sending = true;
      let answer;
      try {
        answer = await fetch(probe, { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(8000) });
      } catch {
        sending = false;
        // It is given now, whenever it can be sent.
        if (!kept.away) write({ pressed: true, away: Date.now() });
        tell("kept");
        return;
      }
      if (kept.away) {
        // By the server's clock: the one of this device may be wrong, how long it waited is not.
        const there = Date.parse(answer.headers.get("Date")) || Date.now();
        act.elements.givenAt.value = new Date(there - (Date.now() - kept.away)).toISOString();
      }
      tell("sending");
      act.submit();
    }

    act.addEventListener("submit", (e) => {
      if (e.submitter && e.submitter.name === "act") return;
      clearTimeout(soon);
      const before = read() || {};
      if (!write({ pressed: true, away: before.away })) return;
      e.preventDefault();
      send();
    });
    addEventListener("online", send);
    setInterval(send, 15000);
    state.querySelector("button").addEventListener("click", () => {
      forget(once());
      location.assign(page);
    });
  }

  // On any other page: what still waits, and where.
  function elsewhere() {
    const paths = [...new Set(all().map((kept) => kept.path))].filter((path) => path !== page);
    if (!paths.length) return;
    line.textContent = say("waiting", paths.length) + " ";
    for (const path of paths) {
      const link = document.createElement("a");
      link.href = path;
      link.textContent = say("open");
      line.append(link, " ");
    }
    line.hidden = false;
  }

  function guardSignOut() {
    let warned = false;
    document.querySelector('form[action="/sign-out"]').addEventListener("submit", (e) => {
      const waiting = all();
      if (waiting.length && !warned) {
        e.preventDefault();
        warned = true;
        line.textContent = say("leaving", waiting.length);
        line.hidden = false;
        line.scrollIntoView();
        return;
      }
      for (const kept of waiting) localStorage.removeItem(kept.key);
    });
  }
})();
