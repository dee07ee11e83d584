// The page of a process draft.
import { checkAsWritten } from "../checking.js";
import { decisionsOf } from "../decisions.js";
import { draft } from "../draft.js";
import { findingList } from "../findings.js";
import { json, text } from "../server.js";
import { translation } from "../translate.js";
import { wordsFrom } from "../words.js";
import { goTo, marks, shapeOfFinding } from "./marks.js";
import { menus } from "./menus.js";
import { panel } from "./panel.js";
import { shelf } from "./shelf.js";
import { firstSight } from "./sight.js";
import { togetherModule } from "./together.js";

const byId = (id) => document.getElementById(id);

async function descriptors(base) {
  const [flowable, proofline] = await Promise.all(["flowable", "proofline"].map((name) => json(`${base}/${name}.json`)));
  return { flowable, proofline };
}

export async function edit() {
  const page = byId("editor");
  const container = byId("canvas");
  const [say, offered, moddleExtensions] = await Promise.all([
    wordsFrom(page.dataset.words), json(page.dataset.catalog), descriptors(page.dataset.descriptors),
  ]);
  const catalog = { ...offered, decisions: await decisionsOf(offered.decisionModels) };
  const modeler = new BpmnJS({ container, moddleExtensions, additionalModules: [menus(catalog.steps, say), togetherModule, translation(say)] });
  const begun = await text(page.dataset.file);
  await modeler.importXML(begun);
  firstSight(modeler);

  // What nobody changed stays as it is, to the byte.
  const read = async () => (modeler.get("commandStack").canUndo() ? (await modeler.saveXML({ format: true })).xml : begun);
  const mark = marks(modeler);
  const list = findingList({
    list: byId("findings"),
    count: byId("finding-count"),
    say,
    elementOf: (finding) => shapeOfFinding(modeler, finding),
    go: (finding) => goTo(modeler, shapeOfFinding(modeler, finding)),
  });
  const found = (findings) => {
    list.show(findings);
    mark(findings);
  };
  const checking = checkAsWritten({
    url: page.dataset.check, kind: page.dataset.kind, read, busy: list.busy, found, failed: (problem) => list.fail(problem.message),
  });
  const work = draft({
    form: byId("draft"), state: byId("draft-state"), dialog: byId("stale"), read, examples: () => [], saved: ({ findings }) => found(findings), say,
  });
  modeler.on("commandStack.changed", () => {
    work.touched();
    checking.soon();
  });
  shelf({ modeler, root: byId("shelf"), templates: catalog.steps, say });
  panel({ modeler, root: byId("panel"), catalog, say });
  page.addEventListener("click", ({ target }) => {
    const tool = target.closest("[data-tool]")?.dataset.tool;
    const canvas = modeler.get("canvas");
    if (tool === "undo") modeler.get("commandStack").undo();
    if (tool === "redo") modeler.get("commandStack").redo();
    if (tool === "whole") canvas.zoom("fit-viewport", "auto");
    if (tool === "in") canvas.zoom(canvas.zoom() * 1.25);
    if (tool === "out") canvas.zoom(canvas.zoom() / 1.25);
  });
  page.dataset.ready = "true";
  await checking.now();
}
