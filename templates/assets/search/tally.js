// Tallies: how often each text holds a run that is frequent.

import { Reader } from "./bytes.js";

/** The rows of a file of tallies, one number a text each. */
export function tallies(bytes, texts) {
  const reader = new Reader(bytes);
  const rows = [];
  while (reader.at < bytes.length) rows.push(reader.row(texts));
  return rows;
}
