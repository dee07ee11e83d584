// A model to read: a live version, or a draft on a screen that is too narrow to edit on.
import { firstSight } from "./bpmn/sight.js";
import { wholeGraph } from "./dmn/tables.js";
import { viewList } from "./dmn/views.js";
import { script } from "./script.js";
import { text } from "./server.js";
import { translatedViews } from "./translate.js";
import { wordsFrom } from "./words.js";

async function process(page, container) {
  await script(page.dataset.viewer);
  const viewer = new BpmnJS({ container, zoomScroll: { enabled: false } });
  await viewer.importXML(await text(page.dataset.file));
  const canvas = viewer.get("canvas");
  firstSight(viewer);
  const zooms = { whole: () => canvas.zoom("fit-viewport", "auto"), in: () => canvas.zoom(canvas.zoom() * 1.25), out: () => canvas.zoom(canvas.zoom() / 1.25) };
  page.addEventListener("click", ({ target }) => zooms[target.closest("[data-tool]")?.dataset.tool]?.());
}

async function decisions(page, container) {
  const [say] = await Promise.all([wordsFrom(page.dataset.words), script(page.dataset.viewer)]);
  const viewer = new DmnJS({ container, ...translatedViews(say) });
  await viewer.importXML(await text(page.dataset.file));
  wholeGraph(viewer);
  viewList({ editor: viewer, root: document.getElementById("views"), say });
}

export async function read() {
  const page = document.getElementById("editor");
  const container = document.getElementById("canvas");
  await (page.dataset.kind === "process" ? process : decisions)(page, container);
  page.dataset.ready = "true";
}
