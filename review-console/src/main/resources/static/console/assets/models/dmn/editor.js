// The page of a decision draft.
import { checkAsWritten } from "../checking.js";
import { draft } from "../draft.js";
import { declaredTypes, exampleGrid, headerFor } from "../examples.js";
import { findingList } from "../findings.js";
import { make } from "../dom.js";
import { json, text } from "../server.js";
import { translatedViews } from "../translate.js";
import { wordsFrom } from "../words.js";
import { painter } from "./paint.js";
import { cellOf, decisionOf, selectorOf } from "./places.js";
import { goToPlace, onChange, wholeGraph } from "./tables.js";
import { asTyped } from "./typing.js";
import { viewList } from "./views.js";

const byId = (id) => document.getElementById(id);
const CASES = "cases";

/** Cells of the findings in the table that is open, an error over a warning. */
function cells(editor, findings) {
  const open = editor.getActiveView()?.element;
  if (open?.decisionLogic?.$type !== "dmn:DecisionTable") return [];
  return findings
    .filter((finding) => finding.place && decisionOf(editor.getDefinitions(), finding.elementId) === open)
    .sort((a, b) => b.severity.localeCompare(a.severity))
    .map((finding) => [selectorOf(cellOf(open.decisionLogic, finding.place)), finding.severity === "ERROR" ? "bad" : "warn"]);
}

/** Which examples fail, by table, each a way to its table. */
function failures(root, outcomes, say, open) {
  const bad = outcomes.filter((outcome) => outcome.problem || outcome.cells.some((cell) => !cell.holds));
  const subjects = [...new Set(bad.map((outcome) => outcome.subject))];
  root.dataset.failing = String(bad.length);
  delete root.dataset.old;
  root.replaceChildren(bad.length
    ? make("p", { class: "note bad" }, make("strong", {}, say("examples.failing", bad.length, outcomes.length)), say("examples.failing.advice"), " ",
      ...subjects.map((subject) => make("button", { type: "button", class: "button quiet", "data-failing": subject, onclick: () => open(subject) }, subject)))
    : make("p", { class: "note good" }, outcomes.length ? say("examples.all-hold", outcomes.length) : say("examples.there-are-none")));
}

export async function edit() {
  const page = byId("editor");
  const container = byId("canvas");
  const [say, kept] = await Promise.all([wordsFrom(page.dataset.words), json(page.dataset.examples)]);
  const editor = new DmnJS({ container, ...translatedViews(say) });
  await editor.importXML(await text(page.dataset.file));
  wholeGraph(editor);
  asTyped(container);

  const read = async () => (await editor.saveXML({ format: true })).xml;
  const paint = painter();
  const grid = exampleGrid({ root: byId("examples"), files: kept.files, say, changed: () => work.touched() });
  const list = findingList({
    list: byId("findings"),
    count: byId("finding-count"),
    say,
    elementOf: (finding) => finding.elementId,
    go: (finding) => goToPlace(editor, container, finding),
  });
  const found = (findings) => {
    list.show(findings);
    paint(cells(editor, findings));
  };
  const checking = checkAsWritten({
    url: page.dataset.check, kind: page.dataset.kind, read, busy: list.busy, found, failed: (problem) => list.fail(problem.message),
  });

  function about(decision) {
    const table = decision?.decisionLogic?.$type === "dmn:DecisionTable";
    byId("examples-of").textContent = decision ? decision.name || decision.id : say("examples.cases");
    const all = editor.getDefinitions().drgElement.filter((element) => element.$type === "dmn:Decision");
    grid.show(decision?.id ?? CASES, table ? headerFor(decision) : null, declaredTypes(decision ? [...all, decision] : all));
  }
  const openTable = (subject) => {
    const view = editor.getViews().find((each) => (subject === CASES ? each.type === "drd" : each.element.id === subject));
    if (view) editor.open(view);
  };
  const ran = (outcomes) => {
    grid.outcomes(outcomes);
    failures(byId("example-state"), outcomes, say, openTable);
  };
  const work = draft({
    form: byId("draft"),
    state: byId("draft-state"),
    dialog: byId("stale"),
    read,
    examples: grid.files,
    saved: (answer) => {
      found(answer.findings);
      ran(answer.outcomes);
    },
    say,
  });
  onChange(editor, () => {
    byId("example-state").dataset.old = say("examples.before");
    work.touched();
    checking.soon();
  });
  viewList({
    editor,
    root: byId("views"),
    say,
    changed: (view) => {
      about(view?.type === "drd" ? null : view?.element);
      paint(cells(editor, list.findings));
    },
  });
  ran(kept.outcomes);
  page.dataset.ready = "true";
  await checking.now();
}
