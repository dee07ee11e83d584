// The page of a decision draft.
import { checkAsWritten } from "../checking.js";
import { draft } from "../draft.js";
import { columnsOf, declaredTypes, exampleGrid } from "../examples.js";
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
    .filter((finding) => decisionOf(editor.getDefinitions(), finding.elementId) === open)
    .sort((a, b) => b.severity.localeCompare(a.severity))
    .map((finding) => [selectorOf(cellOf(open.decisionLogic, finding)), finding.severity === "ERROR" ? "bad" : "warn"]);
}

/** Names of what a decision requires. */
function requiredBy(decision, elements) {
  const ids = (decision.informationRequirement ?? [])
    .flatMap(({ requiredInput, requiredDecision }) => [requiredInput, requiredDecision])
    .map((required) => required?.href.replace(/^.*#/u, ""));
  return elements.filter(({ id, name }) => name && ids.includes(id)).map(({ name }) => name);
}

/** Which examples fail, by table, each a way to its table. */
function failures(root, outcomes, say, open, called) {
  const bad = outcomes.filter((outcome) => outcome.problem || outcome.cells.some((cell) => !cell.holds));
  const subjects = [...new Set(bad.map((outcome) => outcome.subject))];
  root.dataset.failing = String(bad.length);
  delete root.dataset.old;
  root.replaceChildren(bad.length
    ? make("p", { class: "note bad" }, make("strong", {}, say("examples.failing", bad.length, outcomes.length)), say("examples.failing.advice"), " ",
      ...subjects.map((subject) => make("button", { type: "button", class: "button quiet", "data-failing": subject, onclick: () => open(subject) }, called(subject))))
    : make("p", { class: "note good" }, outcomes.length ? say("examples.all-hold", outcomes.length) : say("examples.there-are-none")));
}

export async function edit() {
  const page = byId("editor");
  const container = byId("canvas");
  const [say, kept] = await Promise.all([wordsFrom(page.dataset.words), json(page.dataset.examples)]);
  const editor = new DmnJS({ container, ...translatedViews(say) });
  const begun = await text(page.dataset.file);
  await editor.importXML(begun);
  wholeGraph(editor);
  asTyped(container);

  // What nobody changed stays as it is, to the byte.
  let changed = false;
  const read = async () => (changed ? (await editor.saveXML({ format: true })).xml : begun);
  const elements = () => editor.getDefinitions().drgElement ?? [];
  const paint = painter();
  const grid = exampleGrid({ root: byId("examples"), files: kept.files, say, changed: () => work.touched(), exists: (subject) => subject === CASES || elements().some(({ id }) => id === subject) });
  const list = findingList({
    list: byId("findings"),
    count: byId("finding-count"),
    say,
    elementOf: (finding) => finding.elementId,
    nameOf: ({ elementId }) => (decisionOf(editor.getDefinitions(), elementId) ?? elements().find(({ id }) => id === elementId))?.name,
    go: (finding) => goToPlace(editor, container, finding),
  });
  const found = (findings) => {
    list.show(findings);
    paint(cells(editor, findings));
    if (!byId("examples").contains(document.activeElement)) about(openDecision());
  };
  const checking = checkAsWritten({
    url: page.dataset.check, kind: page.dataset.kind, read, busy: list.busy, found, failed: (problem) => list.fail(problem.message),
  });

  function openDecision() {
    const view = editor.getActiveView();
    return view?.type === "drd" ? null : view?.element;
  }
  function about(decision) {
    byId("examples-of").textContent = decision ? decision.name || decision.id : say("examples.cases");
    const all = elements().filter((element) => element.$type === "dmn:Decision");
    grid.show(decision?.id ?? CASES, decision?.decisionLogic ? columnsOf(decision, requiredBy(decision, elements())) : null, declaredTypes(decision ? [...all, decision] : all));
  }
  const openTable = (subject) => {
    const view = editor.getViews().find((each) => (subject === CASES ? each.type === "drd" : each.element.id === subject));
    if (view) editor.open(view);
  };
  const called = (subject) => (subject === CASES ? say("examples.cases") : elements().find(({ id }) => id === subject)?.name ?? subject);
  const ran = (outcomes) => {
    grid.outcomes(outcomes);
    failures(byId("example-state"), outcomes, say, openTable, called);
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
    changed = true;
    byId("example-state").dataset.old = say("examples.before");
    work.touched();
    checking.soon();
  });
  viewList({
    editor,
    root: byId("views"),
    say,
    changed: () => {
      about(openDecision());
      paint(cells(editor, list.findings));
    },
  });
  ran(kept.outcomes);
  page.dataset.ready = "true";
  await checking.now();
}
