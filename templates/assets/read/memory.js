// What the reader chose, kept in this browser alone.
const KEY = "beilin.reading";

function all() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) || {};
  } catch {
    return {};
  }
}

export const chosen = (name) => all()[name] || "";

export function remember(name, value) {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...all(), [name]: value }));
  } catch {
    // A browser that keeps nothing: the choice holds for this page.
  }
}
