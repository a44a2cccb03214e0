// Citations name the paragraph the reader stands at, and the whole address where the archive's own is not set.
const printed = new Map([...document.querySelectorAll("[data-cited]")].map((e) => [e, e.textContent]));
const id = document.querySelector("[data-text]").dataset.text;
const own = new RegExp(`(https?://[^\\s{},"]*)?texts/${id}/`, "g");
const here = new URL("./", location.href).href;

export function citePlace(anchor) {
  for (const [element, words] of printed) {
    element.textContent = words.replace(own, (_, base) => `${base ? base + "texts/" + id + "/" : here}${anchor ? "#" + anchor : ""}`);
  }
}

if (location.protocol !== "file:") citePlace("");
