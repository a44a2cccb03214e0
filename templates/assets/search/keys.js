// Keys of grams: up to three code points, 0 for a missing one; many of them as three rows.

/** Rising keys of three code points each, from three rows of steps (`grams.columns` wrote them). */
export function keyColumns(reader, count) {
  const rows = [0, 1, 2].map(() => reader.row(count));
  for (let i = 1; i < count; i++) {
    let same = true;
    for (const row of rows) {
      if (!same) break;
      same = row[i] === 0;
      row[i] += row[i - 1];
    }
  }
  return rows;
}

/** How key `i` of the rows stands to a key: below 0, 0 or above 0 as it is smaller, the same or larger. */
export function compare([a, b, c], i, key) {
  return a[i] - key[0] || b[i] - key[1] || c[i] - key[2];
}

/** How many of the rising keys are smaller than `key`. */
export function below(keys, key) {
  let low = 0;
  let high = keys[0].length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(keys, middle, key) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
