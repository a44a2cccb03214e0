// Rows of numbers.

/** A row of steps as the rising numbers they lead to. */
export function rise(row) {
  for (let i = 1; i < row.length; i++) row[i] += row[i - 1];
  return row;
}

/** Rising: the first index from `from` on whose number is at least `value`. */
export function seek(row, value, from = 0) {
  let low = from;
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (row[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Rising: how many of the numbers are at most `value`. */
export const above = (row, value) => seek(row, value + 1);

/** Lengths → where each begins, and the end of all. */
export function firsts(lengths) {
  const row = new Uint32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i++) row[i + 1] = row[i] + lengths[i];
  return row;
}

/** Every place at which a run begins in a text's paragraphs, which are rows of code points. */
export function placesIn(paragraphs, run) {
  const found = [];
  let at = 0;
  for (const row of paragraphs) {
    for (const place of occurrences(row, run)) found.push(at + place);
    at += row.length + 1;
  }
  return found;
}

function* occurrences(row, run) {
  for (let at = row.indexOf(run[0]); at >= 0; at = row.indexOf(run[0], at + 1)) {
    if (run.every((code, i) => row[at + i] === code)) yield at;
  }
}
