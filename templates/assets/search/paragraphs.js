// Where paragraphs end: asked for by what may reach from one into the next.

import { Reader } from "./bytes.js";
import { above } from "./rows.js";

/** For each place, where its paragraph ends. */
export async function paragraphEnds(index, places, signal) {
  const { start } = index;
  const files = Array.from(places, (place) => Math.floor(start.textAt(place) / start.breaks));
  const numbers = [...new Set(files)];
  const rows = await Promise.all(numbers.map((n) => index.read(`b${n}.bin`, signal, (bytes) => ends(start, bytes, n))));
  const of = new Map(numbers.map((n, i) => [n, rows[i]]));
  return Array.from(places, (place, i) => of.get(files[i])[above(of.get(files[i]), place)]);
}

/** All paragraph ends of one file of paragraph lengths. */
function ends(start, bytes, number) {
  const first = number * start.breaks;
  const texts = Math.min(start.breaks, start.texts - first);
  const reader = new Reader(bytes);
  const paragraphs = reader.row(texts).reduce((sum, n) => sum + n, 0);
  let at = start.bases[first] - 1;
  return Float64Array.from(reader.row(paragraphs), (length) => (at += length + 1));
}
