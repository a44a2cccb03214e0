// The state of the form is in the address, so that an answer can be linked, kept and gone back to.

export const FIELDS = ["q", "way", "from", "to", "site", "source", "kind", "lang", "as", "with", "order", "copies"];

/** {q, way, …}; what is not in the address is "". */
export function fromAddress() {
  const given = new URLSearchParams(location.search);
  return Object.fromEntries(FIELDS.map((name) => [name, given.get(name) ?? ""]));
}

export function address(state) {
  const given = new URLSearchParams(FIELDS.filter((name) => state[name]).map((name) => [name, state[name]]));
  return given.size ? `?${given}` : location.pathname;
}

export const filters = ({ from, to, site, source, kind, lang }) => ({ from: Number(from), to: Number(to), site, source, kind, language: lang });

/** Whether terms are to be found in the script they are typed in alone. */
export const typed = (state) => state.as === "typed";
