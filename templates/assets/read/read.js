// The reader's switches on a text's page. The page is complete without this file.
import { switchScript } from "./script.js";
import { numberParagraphs } from "./numbers.js";
import { land } from "./place.js";
import { markHit } from "./hit.js";
import { citePlace } from "./cite.js";
import { remember, chosen } from "./memory.js";

const root = document.documentElement;
const SIZES = ["s", "", "l", "x"];

function toggle(id, name, on, off) {
  const box = document.getElementById(id);
  if (!box) return;
  const known = chosen(name);
  if (known) box.checked = known === "on";
  const apply = () => {
    const value = box.checked ? on : off;
    if (value) root.dataset[name] = value;
    else delete root.dataset[name];
  };
  apply();
  box.addEventListener("change", () => {
    apply();
    remember(name, box.checked ? "on" : "off");
  });
}

function resize(event) {
  const step = event.target.closest("button[data-step]");
  if (!step) return;
  const at = SIZES.indexOf(root.dataset.size || "") + Number(step.dataset.step);
  const size = SIZES[Math.max(0, Math.min(SIZES.length - 1, at))];
  if (size) root.dataset.size = size;
  else delete root.dataset.size;
  remember("size", size);
}

numberParagraphs();
toggle("see-repairs", "repairs", "on", "");
toggle("see-removed", "removed", "on", "");
toggle("set-justify", "justify", "", "off");
document.querySelector(".sizes")?.addEventListener("click", resize);
switchScript(document.getElementById("see-script"));
addEventListener("hashchange", () => land(citePlace));
land(citePlace);
markHit();
