// Findings on the canvas: an outline and a mark at each element that has some.
import { make } from "../dom.js";

const LOOKS = ["has-errors", "has-warnings"];

/** The shape that a finding is about: ids of definitions and flows' conditions belong to what is drawn around them. */
export function shapeOfFinding(modeler, finding) {
  return finding.elementId ? modeler.get("elementRegistry").get(finding.elementId) : undefined;
}

export function marks(modeler) {
  const canvas = modeler.get("canvas");
  const overlays = modeler.get("overlays");
  const registry = modeler.get("elementRegistry");
  let marked = [];

  function clear() {
    overlays.remove({ type: "finding" });
    for (const id of marked) for (const look of LOOKS) if (registry.get(id)) canvas.removeMarker(id, look);
    marked = [];
  }

  return (findings) => {
    clear();
    const byElement = new Map();
    for (const finding of findings) byElement.set(finding.elementId, [...(byElement.get(finding.elementId) ?? []), finding]);
    for (const [id, about] of byElement) {
      const element = registry.get(id);
      if (!element || element === canvas.getRootElement()) continue;
      const bad = about.some((finding) => finding.severity === "ERROR");
      canvas.addMarker(id, bad ? "has-errors" : "has-warnings");
      marked.push(id);
      const html = make("span", { class: `mark ${bad ? "bad" : "warn"}`, title: about.map((finding) => finding.message).join("\n") }, bad ? "!" : "?");
      overlays.add(id, "finding", { position: { top: -12, right: 12 }, html });
    }
  };
}

/** Selects an element and brings it into sight at a readable size. */
export function goTo(modeler, element) {
  const canvas = modeler.get("canvas");
  if (canvas.zoom() < 0.6) canvas.zoom(0.8);
  modeler.get("selection").select(element);
  canvas.scrollToElement(element, 120);
}
