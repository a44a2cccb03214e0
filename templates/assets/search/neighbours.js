// What goes with a term: the runs of two to eight characters that stand near its hits most often.

const REACH = 12; // folded characters looked at on each side
const LONGEST = 8;
const LEAST = 2; // times a run must stand there
const SAMPLE = 2_000; // hits looked at, evenly chosen from all
const SHOWN = 40;

/** {looked, of, runs: [{run, hits}]}: in how many hits' surroundings each run stands; a run that a longer one explains is left out. */
export async function neighbours(lines, hits, signal) {
  const of = hits.total;
  const looked = Math.min(of, SAMPLE);
  const counts = new Map();
  await lines.texts.each(looked, signal, async (i) => {
    const { text, paragraph, from, to } = await lines.place(hits, ...hits.at(Math.floor((i * of) / looked)), signal);
    const words = text.paragraphs[paragraph];
    const { fold } = lines.start;
    const left = fold.codes(words.slice(Math.max(0, from - 2 * REACH), from)).slice(-REACH);
    const right = fold.codes(words.slice(to, to + 2 * REACH)).slice(0, REACH);
    for (const run of new Set([...runsOf(left), ...runsOf(right)])) counts.set(run, (counts.get(run) ?? 0) + 1);
  });
  return { looked, of, runs: explained(counts).slice(0, SHOWN) };
}

function* runsOf(codes) {
  for (let length = 2; length <= LONGEST; length++) {
    for (let at = 0; at + length <= codes.length; at++) yield String.fromCodePoint(...codes.slice(at, at + length));
  }
}

/** Runs by count. A run that stands inside a longer one nearly as often says nothing of its own. */
function explained(counts) {
  const often = [...counts].filter(([, count]) => count >= LEAST);
  const inside = new Map();
  for (const [run, count] of often) {
    const chars = [...run];
    if (chars.length < 3) continue;
    for (const part of [chars.slice(1).join(""), chars.slice(0, -1).join("")]) inside.set(part, Math.max(inside.get(part) ?? 0, count));
  }
  return often
    .filter(([run, count]) => (inside.get(run) ?? 0) < 0.7 * count)
    .map(([run, count]) => ({ run, hits: count }))
    .sort((a, b) => b.hits - a.hits || (a.run < b.run ? -1 : 1));
}
