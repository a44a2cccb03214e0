// Under the search box of every page: frequent terms and titles that hold what is typed. Fetched when the box is first used.
const MOST = 8;
const root = document.documentElement.dataset.root;
let known; // Promise of {terms: [[term, texts]], titles: [{title, folded, address}], forms: Map of a form that may be typed → its folded form}

for (const box of document.querySelectorAll("[data-search-box]")) suggestFor(box);

async function fetched() {
  const answer = await fetch(new URL("search/suggest.json", new URL(root, location.href)));
  const { terms, titles, forms } = answer.ok ? await answer.json() : { terms: [], titles: [], forms: "" };
  const chars = [...forms];
  const table = new Map(chars.flatMap((form, i) => (i % 2 ? [] : [[form, chars[i + 1]]])));
  return { terms, titles: titles.map(([title, id]) => ({ title, folded: fold(title, table), address: `texts/${id}/` })), forms: table };
}

/** One script, one width, letters and numbers only. */
function fold(words, forms) {
  return Array.from(words.normalize("NFKC").toLowerCase(), (char) => (/[\p{L}\p{N}]/u.test(char) ? (forms.get(char) ?? char) : "")).join("");
}

function load() {
  known ??= fetched();
  known.catch(() => (known = undefined));
  return known;
}

function suggestFor(box) {
  const list = document.createElement("ul");
  list.id = `${box.id}-suggestions`;
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", box.labels[0]?.textContent ?? "");
  list.hidden = true;
  box.form.append(list);
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", list.id], ["aria-expanded", "false"]]) box.setAttribute(name, value);
  let at = -1;

  const close = () => {
    list.hidden = true;
    at = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  };
  const choose = (step) => {
    const options = [...list.children];
    at = (at + step + options.length + 1) % (options.length + 1);
    options.forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
    if (options[at]) box.setAttribute("aria-activedescendant", options[at].id);
    else box.removeAttribute("aria-activedescendant");
  };
  const show = async () => {
    const typed = box.value;
    const some = matching(await load(), typed);
    if (typed !== box.value || document.activeElement !== box) return;
    list.replaceChildren(...some.map((one, i) => option(one, `${list.id}-${i}`)));
    at = -1;
    list.hidden = !some.length;
    box.setAttribute("aria-expanded", String(!list.hidden));
  };

  box.addEventListener("focus", () => load().catch(() => {}));
  box.addEventListener("input", (event) => !event.isComposing && show().catch(close));
  box.addEventListener("compositionend", () => show().catch(close));
  box.addEventListener("blur", () => setTimeout(close, 150));
  box.addEventListener("keydown", (event) => {
    if (list.hidden || event.isComposing) return;
    if (event.key === "Escape") close();
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") choose(event.key === "ArrowDown" ? 1 : -1);
    else if (event.key === "Enter" && at >= 0 && at < list.children.length) list.children[at].click();
    else return;
    event.preventDefault();
  });
}

/** Terms that begin with what is typed, then terms and titles that hold it, in either script. */
function matching({ terms, titles, forms }, typed) {
  const sought = fold(typed, forms);
  if (!sought) return [];
  const begins = terms.filter(([term]) => term.startsWith(sought));
  const holds = terms.filter(([term]) => !term.startsWith(sought) && term.includes(sought));
  const named = titles.filter(({ folded }) => folded.includes(sought));
  const words = [...begins, ...holds].slice(0, MOST / 2).map(([term, texts]) => ({ words: term, beside: String(texts), address: `search/?q=${encodeURIComponent(term)}` }));
  return [...words, ...named.slice(0, MOST - words.length).map(({ title, address }) => ({ words: title, beside: "", address }))];
}

function option({ words, beside, address }, id) {
  const made = document.createElement("li");
  made.id = id;
  made.setAttribute("role", "option");
  made.setAttribute("aria-selected", "false");
  const [name, number] = [document.createElement("span"), document.createElement("small")];
  name.textContent = words;
  number.textContent = beside;
  made.append(name, number);
  made.addEventListener("mousedown", (event) => event.preventDefault());
  made.addEventListener("click", () => location.assign(new URL(address, new URL(root, location.href))));
  return made;
}
