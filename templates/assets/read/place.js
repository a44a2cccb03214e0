// Paragraph anchors are places in the source (#p1234). When better rules have joined or cut paragraphs, the place
// lies inside one: go to the paragraph that begins at it or last before it.
export function land(then) {
  const place = /^#p(\d+)$/.exec(location.hash);
  if (!place) return;
  const exact = document.getElementById(location.hash.slice(1));
  const found = exact || before(Number(place[1]));
  if (!found) return;
  if (!exact) {
    found.classList.add("landed");
    found.scrollIntoView({ block: "center" });
  }
  then(found.id);
}

function before(place) {
  let best = null;
  for (const part of document.querySelectorAll(".body [id^=p]")) {
    if (Number(part.id.slice(1)) > place) break;
    best = part;
  }
  return best;
}
