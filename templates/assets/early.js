// Before the first paint: what the reader chose last time, so that nothing moves later. Small, because it holds up the page.
"use strict";
(() => {
  const root = document.documentElement;
  if (location.protocol !== "file:") root.dataset.js = "on"; // from disk no module runs: what needs one is not shown
  try {
    const chosen = JSON.parse(localStorage.getItem("beilin.reading") || "{}");
    for (const name of ["size", "justify", "repairs", "removed", "script"]) {
      if (/^(s|l|x|on|off|zh-Han[st])$/.test(chosen[name])) root.dataset[name] = chosen[name];
    }
  } catch {
    // Storage is closed to this page, or holds something else: the page as served.
  }
})();
