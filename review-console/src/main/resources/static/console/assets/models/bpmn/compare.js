// Diagrams side by side: what was removed is coloured on the left, what was added on the right, the rest on both.

/** Where an element is drawn; what BPMN calls a move does not change what runs, and is shown all the same. */
const placeOf = (element) => (element.waypoints ? element.waypoints.map(({ x, y }) => `${x},${y}`).join(" ") : `${element.x},${element.y},${element.width},${element.height}`);

function colour(viewers, changes) {
  const both = [viewers.left, viewers.right];
  const mark = (viewer, id, look) => {
    if (viewer.get("elementRegistry").get(id)) viewer.get("canvas").addMarker(id, look);
  };
  const told = new Set(changes.map(({ elementId }) => elementId));
  for (const { kind, elementId } of changes) {
    for (const viewer of both) mark(viewer, elementId, `is-${kind.toLowerCase()}`);
  }
  viewers.right.get("elementRegistry").forEach((element) => {
    const before = viewers.left.get("elementRegistry").get(element.id);
    if (before && !told.has(element.id) && element.parent && placeOf(before) !== placeOf(element)) for (const viewer of both) mark(viewer, element.id, "is-moved");
  });
}

/** What one canvas shows, the other shows too. */
function together(left, right) {
  let following = false;
  const follow = (from, to) => from.on("canvas.viewbox.changed", ({ viewbox: { x, y, width, height } }) => {
    if (following) return;
    following = true;
    to.get("canvas").viewbox({ x, y, width, height });
    following = false;
  });
  follow(left, right);
  follow(right, left);
}

export async function compareProcesses(sides, changes) {
  const viewers = Object.fromEntries(Object.entries(sides).map(([side, { container }]) => [side, new BpmnJS({ container, zoomScroll: { enabled: false } })]));
  await Promise.all(Object.entries(viewers).map(([side, viewer]) => viewer.importXML(sides[side].text)));
  colour(viewers, changes);
  together(viewers.left, viewers.right);
  viewers.right.get("canvas").zoom("fit-viewport", "auto");
  let chosen = null;
  return ({ elementId }) => {
    for (const viewer of Object.values(viewers)) {
      const canvas = viewer.get("canvas");
      const registry = viewer.get("elementRegistry");
      if (chosen && registry.get(chosen)) canvas.removeMarker(chosen, "is-chosen");
      if (registry.get(elementId)) canvas.addMarker(elementId, "is-chosen");
    }
    chosen = elementId;
    const there = [viewers.right, viewers.left].find((viewer) => viewer.get("elementRegistry").get(elementId));
    if (!there) return;
    if (there.get("canvas").zoom() < 0.5) there.get("canvas").zoom(0.7);
    there.get("canvas").scrollToElement(elementId, 100);
  };
}
