// Smoother, never needed: every action on every page works without this file.
(() => {
  "use strict";
  const keysOn = document.documentElement.dataset.keys === "on";
  const typing = (t) => t.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(t.tagName);
  let opener = null;

  const openKeys = () => {
    const dialog = document.getElementById("keys");
    if (!dialog || dialog.open) return;
    opener = document.activeElement;
    dialog.showModal();
    dialog.addEventListener("close", () => opener && opener.focus(), { once: true });
  };

  // A hand scanner types its code quickly and ends with Enter, wherever the focus is.
  const scan = { text: "", at: 0 };
  const scanned = (e) => {
    const quick = e.timeStamp - scan.at < 35;
    scan.at = e.timeStamp;
    if (e.key === "Enter") {
      const code = scan.text;
      scan.text = "";
      if (quick && code.length >= 8) {
        location.assign("/vials?code=" + encodeURIComponent(code));
        return true;
      }
      return false;
    }
    if (e.key.length === 1) scan.text = quick ? scan.text + e.key : e.key;
    return quick && scan.text.length > 2;
  };

  document.addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || typing(e.target)) return;
    if (document.querySelector('nav a[href="/vials"]') && scanned(e)) {
      e.preventDefault();
      return;
    }
    if (!keysOn) return;
    if (e.key === "/") {
      const find = document.getElementById("find");
      if (find) {
        e.preventDefault();
        find.focus();
      }
    } else if (e.key === "n") {
      const link = document.querySelector("[data-key=n]");
      if (link) {
        e.preventDefault();
        link.click();
      }
    } else if (e.key === "?") {
      e.preventDefault();
      openKeys();
    }
  });

  // A refused form: go to what was wrong.
  const wrong = document.querySelector(".callout.refused");
  if (wrong) {
    wrong.tabIndex = -1;
    wrong.focus();
  }

  // htmx drops the body of a refusal unless told otherwise; ours is the form with its sentences.
  document.body.addEventListener("htmx:beforeSwap", (e) => {
    if (e.detail.xhr.status === 422) {
      e.detail.shouldSwap = true;
      e.detail.isError = false;
    }
  });
})();
