// What may be asked instead when nothing is shown. Each is one paragraph, or null where it would be of no use.

import { make } from "./dom.js";
import { address } from "./state.js";
import { count, say, short } from "./words.js";

export function offerInstead(box, some) {
  const said = some.filter(Boolean);
  box.replaceChildren(...said);
  box.hidden = said.length === 0;
}

/** Without filters. */
export const wider = (state, { counts }) => line("widen", link({ ...state, from: "", to: "", site: "", source: "", kind: "", lang: "" }, state.q, counts.hits));

/** In either script, if only one was asked for. */
export const eitherScript = (state, hits) => (hits ? line("either", link({ ...state, as: "" }, state.q, hits)) : null);

/** Wildcards as the marks that they may have been meant for. */
export function withoutSigns(state) {
  const plain = state.q.replace(/[?*]/g, "").trim();
  return plain && plain !== state.q ? line("literal", link({ ...state, q: plain }, plain)) : null;
}

/** Parts of the query that stand in the archive. */
export const parts = (state, forms) => (forms.length ? line("near", ...forms.map(({ form, hits }) => link({ ...state, as: "", q: form }, form, hits))) : null);

const link = (state, words, hits) => make("a", { href: address(state) }, short(words), ...(hits ? [" ", make("small", {}, count(hits))] : []));
const line = (key, ...links) => make("p", {}, say(key), " ", ...links.flatMap((one) => [one, " "]));
