// dmn-js in a page: its views, its text, and the way to a cell.
import { cellOf, decisionOf, selectorOf } from "./places.js";

export const viewOf = (editor, element) => editor.getViews().find((view) => view.element === element);

/** All of the graph, where it is what is shown first. */
export function wholeGraph(editor) {
  if (editor.getActiveView()?.type === "drd") editor.getActiveViewer().get("canvas").zoom("fit-viewport", "auto");
}

/** Opens a decision's table or expression, or the graph for anything else. */
export async function openElement(editor, id) {
  const definitions = editor.getDefinitions();
  const decision = id ? decisionOf(definitions, id) : undefined;
  const view = (decision && viewOf(editor, decision)) ?? editor.getViews().find((each) => each.type === "drd");
  if (view && editor.getActiveView() !== view) await editor.open(view);
  if (!decision && id) {
    const shape = editor.getActiveViewer().get("elementRegistry").get(id);
    if (shape) editor.getActiveViewer().get("selection").select(shape);
  }
  return decision;
}

/** Opens the place of a finding or change, and brings its cell into sight. */
export async function goToPlace(editor, container, { elementId, place }) {
  const decision = await openElement(editor, elementId);
  const table = decision?.decisionLogic;
  if (table?.$type !== "dmn:DecisionTable") return;
  const cell = cellOf(table, { place, elementId });
  const selector = selectorOf(cell);
  const drawn = selector && container.querySelector(selector);
  if (!drawn) return;
  drawn.scrollIntoView({ block: "center", inline: "center" });
  if (cell.row && cell.column) drawn.click();
}

/** Calls back on every change that is made in any view. */
export function onChange(editor, changed) {
  const heard = new WeakSet();
  const listen = () => {
    const viewer = editor.getActiveViewer();
    if (!viewer || heard.has(viewer)) return;
    heard.add(viewer);
    viewer.on?.("commandStack.changed", changed);
  };
  editor.on("views.changed", listen);
  listen();
}
