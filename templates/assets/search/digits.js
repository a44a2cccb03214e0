// Numbers as the start writes them: signs of ASCII, the last of a number from "?" on, those ahead of it below.

import { rise } from "./rows.js";

const [LAST, LAST_SIGNS] = [63, 64];
const [AHEAD, AHEAD_SIGNS] = [40, 20];

/** Reads numbers one after the other. */
export class Digits {
  constructor(words) {
    this.words = words;
    this.at = 0;
  }

  number() {
    let value = 0;
    for (;;) {
      const code = this.words.charCodeAt(this.at++);
      if (code >= LAST) return value * LAST_SIGNS + code - LAST;
      if (!(code >= AHEAD)) throw new RangeError("the digits end inside a number");
      value = value * AHEAD_SIGNS + code - AHEAD;
    }
  }

  row(count) {
    const row = new Uint32Array(count);
    for (let i = 0; i < count; i++) row[i] = this.number();
    return row;
  }

  rising(count) {
    return rise(this.row(count));
  }
}
