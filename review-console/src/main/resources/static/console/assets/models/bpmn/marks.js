// Findings on the canvas: an outline and a mark at each element that has some.
import { make } from "../dom.js";

const LOOKS = ["has-errors", "has-warnings"];

const REFERENCES = ["messageRef", "errorRef", "signalRef", "escalationRef"];

/** Whether what has an id is a part of an element that is drawn, such as its timer, or what it refers to, such as a signal. */
function holds({ eventDefinitions = [], loopCharacteristics, conditionExpression }, id) {
  const inner = [...eventDefinitions, loopCharacteristics, conditionExpression, ...eventDefinitions.flatMap((definition) => REFERENCES.map((name) => definition[name]))];
  return inner.some((part) => part?.id === id);
}

/** The shape that a finding is about, or in which it is. */
export function shapeOfFinding(modeler, { elementId }) {
  const registry = modeler.get("elementRegistry");
  if (!elementId) return undefined;
  return registry.get(elementId) ?? registry.find(({ businessObject }) => businessObject && holds(businessObject, elementId));
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
    for (const finding of findings) {
      const element = shapeOfFinding(modeler, finding);
      if (element) byElement.set(element, [...(byElement.get(element) ?? []), finding]);
    }
    for (const [element, about] of byElement) {
      const { id } = element;
      if (element === canvas.getRootElement()) continue;
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
