// Where paragraphs end: asked for by what may reach from one into the next.

import { Reader } from "./bytes.js";

/** For each place where its paragraph ends; places rise. */
export async function paragraphEnds(index, places, signal) {
  const { start } = index;
  const files = new Uint32Array(places.length);
  for (let i = 0, text = 0; i < places.length; i++) {
    while (places[i] >= start.bases[text + 1]) text++;
    files[i] = Math.floor(text / start.breaks);
  }
  const of = [];
  await Promise.all(Array.from(new Set(files), async (n) => (of[n] = await index.read(`b${n}.bin`, signal, (bytes) => ends(start, bytes, n)))));
  const found = new Uint32Array(places.length);
  for (let i = 0, file = -1, at = 0; i < places.length; i++) {
    if (files[i] !== file) [file, at] = [files[i], 0];
    while (of[file][at] <= places[i]) at++;
    found[i] = of[file][at];
  }
  return found;
}

/** All paragraph ends of one file of paragraph lengths. */
function ends(start, bytes, number) {
  const first = number * start.breaks;
  const texts = Math.min(start.breaks, start.texts - first);
  const reader = new Reader(bytes);
  const paragraphs = reader.row(texts).reduce((sum, n) => sum + n, 0);
  let at = start.bases[first] - 1;
  return reader.row(paragraphs).map((length) => (at += length + 1));
}
