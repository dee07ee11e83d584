// Tables side by side: the decision that a difference is about is opened on both sides, its cells coloured.
import { translatedViews } from "../translate.js";
import { painter } from "./paint.js";
import { cellOf, decisionOf, selectorOf } from "./places.js";
import { openElement } from "./tables.js";

const LOOKS = { ADDED: "added", REMOVED: "removed", CHANGED: "changed", MOVED: "moved" };

/** A removed row is counted as it was before, every other place as it is now. */
function ofSide(side, { kind }) {
  return side === "left" ? kind !== "ADDED" : kind !== "REMOVED";
}

function marksOf(viewer, side, containerId, changes) {
  const definitions = viewer.getDefinitions();
  return changes.filter((change) => change.place && ofSide(side, change)).flatMap((change) => {
    const table = decisionOf(definitions, change.elementId)?.decisionLogic;
    if (table?.$type !== "dmn:DecisionTable") return [];
    const selector = selectorOf(cellOf(table, change));
    return selector ? [[`#${containerId} ${selector}`, LOOKS[change.kind]]] : [];
  });
}

/** What is scrolled on one side is scrolled on the other. */
function together(one, other) {
  let following = false;
  const follow = (from, to) => from.addEventListener("scroll", ({ target }) => {
    if (following || !target.className) return;
    const twin = target === from ? to : to.querySelector(`.${target.className.split(" ")[0]}`);
    if (!twin) return;
    following = true;
    twin.scrollTop = target.scrollTop;
    twin.scrollLeft = target.scrollLeft;
    requestAnimationFrame(() => { following = false; });
  }, true);
  follow(one, other);
  follow(other, one);
}

export async function compareDecisions(sides, changes, say) {
  const viewers = Object.fromEntries(Object.entries(sides).map(([side, { container }]) => [side, new DmnJS({ container, ...translatedViews(say) })]));
  await Promise.all(Object.entries(viewers).map(([side, viewer]) => viewer.importXML(sides[side].text)));
  const paint = painter();
  paint(Object.entries(viewers).flatMap(([side, viewer]) => marksOf(viewer, side, side, changes)));
  together(sides.left.container, sides.right.container);
  const show = async (change) => {
    for (const [side, viewer] of Object.entries(viewers)) {
      const decision = await openElement(viewer, change.elementId);
      const table = decision?.decisionLogic;
      const selector = table?.$type === "dmn:DecisionTable" && change.place ? selectorOf(cellOf(table, change)) : "";
      if (selector) sides[side].container.querySelector(selector)?.scrollIntoView({ block: "center", inline: "center" });
    }
  };
  if (changes.length) await show(changes[0]);
  return show;
}
