// Examples beside a table: rows of inputs and expected outputs, run by the server on every save.
import { parse, format } from "./csv.js";
import { make } from "./dom.js";

const EXPECTED = "-> ";
const NUMBER = /^-?\d+(?:\.\d+)?$/u;

const TRUTHS = ["true", "false"];

/**
 * How a column is filled in: as its table declares it; by its values where nothing is declared. A choice of true and
 * false is for a column without other values, a list of them for one, since it would lose those.
 */
function typeOf(declared, values) {
  const given = values.filter((value) => value !== "");
  const truths = given.every((value) => TRUTHS.includes(value));
  if (declared) return declared === "boolean" && !truths ? "text" : declared;
  if (given.length && truths) return "boolean";
  return given.length && given.every((value) => NUMBER.test(value)) ? "number" : "text";
}

const typeRef = (ref) => ({ number: "number", boolean: "boolean", string: "text" })[ref];

/** The types that decisions declare, by the header of an example's column. */
export function declaredTypes(decisions) {
  const types = new Map();
  for (const { name: called, variable, decisionLogic } of decisions) {
    const name = variable?.name ?? called;
    const output = decisionLogic?.output ?? [];
    for (const { inputExpression } of decisionLogic?.input ?? []) types.set(inputExpression?.text?.trim(), typeRef(inputExpression?.typeRef));
    types.set(`${EXPECTED}${name}`, typeRef(variable?.typeRef ?? (output.length === 1 ? output[0].typeRef : undefined)));
    for (const column of output) types.set(`${EXPECTED}${name}.${column.name}`, typeRef(column.typeRef));
  }
  return types;
}

const LITERAL_TEXT = /"(?:[^"\\]|\\.)*"/gu;
const SIGNS = /[.*+?^${}()|[\]\\]/gu;
const PARTS = ["input", "rule", "inputEntry", "outputEntry", "contextEntry", "inputExpression", "value"];

/** All FEEL of a table or expression. */
const textsOf = (logic) => [logic.text ?? "", ...PARTS.flatMap((part) => logic[part] ?? []).flatMap(textsOf)];

/** What a logic reads of what its decision requires: `case_file.country`, or all of it. */
function pathsIn(logic, required) {
  const text = textsOf(logic).join("\n").replace(LITERAL_TEXT, "");
  const paths = required.flatMap((name) => text.match(new RegExp(`(?<![\\w.])${name.replace(SIGNS, "\\$&")}(?:\\.\\w+)*(?!\\w)`, "gu")) ?? [name]);
  return [...new Set(paths)].filter((path, _, all) => !all.some((other) => other.startsWith(`${path}.`)));
}

/**
 * The columns that examples of a decision can have: what it reads of what it `required`, and what it gives. `stale` says
 * whether a column is about something that the decision has no more.
 */
export function columnsOf(decision, required) {
  const logic = decision.decisionLogic;
  const name = decision.variable?.name ?? decision.name;
  const outputs = logic.output?.length > 1 ? logic.output.map((output) => output.name) : [];
  const expected = outputs.length ? outputs.map((output) => `${EXPECTED}${name}.${output}`) : [`${EXPECTED}${name}`];
  return {
    header: ["example", ...pathsIn(logic, required), ...expected],
    stale(path) {
      if (path === "example") return false;
      if (!path.startsWith(EXPECTED)) return !required.includes(path.replace(/(?:\[\])?\..*/u, ""));
      const plain = path.replace("[]", "");
      return outputs.length ? !expected.includes(plain) : plain !== expected[0] && !plain.startsWith(`${expected[0]}.`);
    },
  };
}

/**
 * The grid. `files` are `{ subject, csv }`; `changed` hears of each edit; `exists` says whether there is such a decision.
 */
export function exampleGrid({ root, files, say, changed, exists }) {
  const tables = new Map(files.map(({ subject, csv }) => [subject, parse(csv)]));
  let outcomes = new Map();
  let subject = null;
  let columns = null;
  let declared = new Map();

  const outcomeOf = (line) => outcomes.get(`${subject}:${line}`);

  function edited() {
    changed();
    for (const key of outcomes.keys()) if (key.startsWith(`${subject}:`)) outcomes.delete(key);
  }

  function control(rows, line, column, type) {
    const value = rows[line][column];
    const attributes = {
      "aria-label": `${rows[0][column]}, ${say("examples.row", line)}`,
      "data-cell": `${line}:${column}`,
      oninput: ({ target }) => {
        rows[line][column] = target.value.trim();
        edited();
        status(line);
      },
    };
    if (type === "boolean") {
      return make("select", attributes, ...["", ...TRUTHS].map((option) => make("option", { value: option, selected: option === value }, option)));
    }
    return make("input", { type: "text", value, inputmode: type === "number" ? "decimal" : null, class: type, ...attributes });
  }

  function told(outcome) {
    if (!outcome) return make("span", { class: "soft small" }, say("examples.not-run"));
    if (outcome.problem) return make("span", { class: "tag bad" }, outcome.problem);
    const wrong = outcome.cells.filter((cell) => !cell.holds);
    if (!wrong.length) return make("span", { class: "tag good" }, say("examples.holds"));
    return make("div", {}, ...wrong.map((cell) => make("div", { class: "wrong" }, say("examples.differs", cell.path, cell.expected || say("examples.nothing"), cell.actual || say("examples.nothing")))));
  }

  function status(line) {
    const place = root.querySelector(`[data-outcome="${line}"]`);
    const outcome = outcomeOf(line + 1);
    place.replaceChildren(told(outcome));
    place.closest("tr").classList.toggle("fails", Boolean(outcome) && !(outcome.problem === "" && outcome.cells.every((cell) => cell.holds)));
  }

  function change(action) {
    action();
    edited();
    draw();
  }

  function row(rows, types, line) {
    const cells = rows[line].map((value, column) => make("td", { class: rows[0][column].startsWith(EXPECTED) ? "expected" : null }, control(rows, line, column, types[column])));
    return make("tr", {},
      cells[0],
      make("td", { "data-outcome": line }),
      ...cells.slice(1),
      make("td", { class: "act" },
        make("button", { type: "button", class: "button quiet", "data-duplicate": line, onclick: () => change(() => rows.splice(line + 1, 0, [...rows[line]])) }, say("examples.duplicate")),
        make("button", { type: "button", class: "button quiet", "data-delete": line, onclick: () => change(() => rows.splice(line, 1)) }, say("examples.delete"))));
  }

  function addColumn(rows, path) {
    const first = rows[0].findIndex((each) => each.startsWith(EXPECTED));
    const at = path.startsWith(EXPECTED) || first < 0 ? rows[0].length : first;
    rows.forEach((each, line) => each.splice(at, 0, line ? "" : path));
  }

  function columnChoice(rows) {
    const there = rows[0].map((path) => path.replaceAll("[]", ""));
    const missing = (columns?.header ?? []).filter((path) => !there.includes(path));
    if (!missing.length) return null;
    return make("select", { "data-add": "column", "aria-label": say("examples.column"), onchange: ({ target }) => change(() => addColumn(rows, target.value)) },
      make("option", { value: "" }, say("examples.column")), ...missing.map((path) => make("option", { value: path }, path.replace(EXPECTED, "→ "))));
  }

  function headCell(rows, path, column) {
    const drop = () => change(() => rows.forEach((each) => each.splice(column, 1)));
    return make("th", { scope: "col", class: path.startsWith(EXPECTED) ? "expected" : null },
      path === "example" ? say("examples.name") : path.replace(EXPECTED, "→ "),
      columns?.stale(path) && make("button", { type: "button", class: "button quiet", "data-drop": path, onclick: drop }, say("examples.drop")));
  }

  function draw() {
    const rows = tables.get(subject);
    if (!rows) {
      root.replaceChildren(make("p", { class: "soft" }, say(subject ? "examples.none" : "examples.choose")),
        columns && make("button", { type: "button", class: "button", "data-begin": subject, onclick: () => change(() => tables.set(subject, [[...columns.header], columns.header.map((_, i) => (i ? "" : say("examples.first")))])) }, say("examples.begin")) || "");
      return;
    }
    const types = rows[0].map((_, column) => typeOf(declared.get(rows[0][column]), rows.slice(1).map((each) => each[column] ?? "")));
    const head = rows[0].map((path, column) => headCell(rows, path, column));
    const whole = outcomeOf(0);
    root.replaceChildren(
      ...(whole ? [make("p", { class: "note bad" }, whole.problem)] : []),
      make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": say("examples.title") }, make("table", { class: "table examples" },
        make("thead", {}, make("tr", {}, head[0], make("th", { scope: "col" }, say("examples.outcome")), ...head.slice(1), make("td", {}))),
        make("tbody", {}, ...rows.slice(1).map((_, index) => row(rows, types, index + 1))))),
      make("div", { class: "row" },
        make("button", { type: "button", class: "button", "data-add": "row", onclick: () => change(() => rows.push(rows[0].map(() => ""))) }, say("examples.add")),
        columnChoice(rows)),
    );
    for (let line = 1; line < rows.length; line += 1) status(line);
  }

  return {
    /** Shows the rows about a decision, or about whole cases, with the columns that they can have; `types` by header. */
    show(about, possible, types) {
      subject = about;
      declared = types;
      columns = possible;
      draw();
    },
    outcomes(list) {
      outcomes = new Map(list.map((outcome) => [`${outcome.subject}:${outcome.line}`, outcome]));
      draw();
    },
    /** Without the rows of decisions that were deleted. */
    files: () => [...tables].filter(([about]) => exists(about)).map(([about, rows]) => ({ subject: about, csv: format(rows) })),
    subjects: () => [...tables.keys()],
  };
}
