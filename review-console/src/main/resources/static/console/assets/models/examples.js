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

/** A header for a table that has no examples yet: what its inputs read, and what its outputs are called. */
export function headerFor(decision) {
  const table = decision.decisionLogic;
  const inputs = table.input.map((input) => input.inputExpression?.text?.trim() ?? "").filter((path) => /^[\w.]+$/u.test(path));
  const name = decision.variable?.name ?? decision.name;
  const outputs = table.output.length > 1 ? table.output.map((output) => `${EXPECTED}${name}.${output.name}`) : [`${EXPECTED}${name}`];
  return ["example", ...new Set(inputs), ...outputs];
}

/**
 * The grid. `files` are `{ subject, csv }`; `changed` hears of each edit.
 */
export function exampleGrid({ root, files, say, changed }) {
  const tables = new Map(files.map(({ subject, csv }) => [subject, parse(csv)]));
  let outcomes = new Map();
  let subject = null;
  let offered = null;
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

  function draw() {
    const rows = tables.get(subject);
    if (!rows) {
      root.replaceChildren(make("p", { class: "soft" }, say(subject ? "examples.none" : "examples.choose")),
        offered && make("button", { type: "button", class: "button", "data-begin": subject, onclick: () => change(() => tables.set(subject, [offered, offered.map((_, i) => (i ? "" : say("examples.first")))])) }, say("examples.begin")) || "");
      return;
    }
    const types = rows[0].map((_, column) => typeOf(declared.get(rows[0][column]), rows.slice(1).map((each) => each[column] ?? "")));
    const head = rows[0].map((path) => make("th", { scope: "col", class: path.startsWith(EXPECTED) ? "expected" : null }, path === "example" ? say("examples.name") : path.replace(EXPECTED, "→ ")));
    const whole = outcomeOf(0);
    root.replaceChildren(
      ...(whole ? [make("p", { class: "note bad" }, whole.problem)] : []),
      make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": say("examples.title") }, make("table", { class: "table examples" },
        make("thead", {}, make("tr", {}, head[0], make("th", { scope: "col" }, say("examples.outcome")), ...head.slice(1), make("td", {}))),
        make("tbody", {}, ...rows.slice(1).map((_, index) => row(rows, types, index + 1))))),
      make("button", { type: "button", class: "button", "data-add": "row", onclick: () => change(() => rows.push(rows[0].map(() => ""))) }, say("examples.add")),
    );
    for (let line = 1; line < rows.length; line += 1) status(line);
  }

  return {
    /** Shows the rows about a decision, or about whole cases. `header` is for a table without rows, `types` by header. */
    show(about, header, types) {
      subject = about;
      declared = types;
      offered = header ?? null;
      draw();
    },
    outcomes(list) {
      outcomes = new Map(list.map((outcome) => [`${outcome.subject}:${outcome.line}`, outcome]));
      draw();
    },
    files: () => [...tables].map(([about, rows]) => ({ subject: about, csv: format(rows) })),
    subjects: () => [...tables.keys()],
  };
}
