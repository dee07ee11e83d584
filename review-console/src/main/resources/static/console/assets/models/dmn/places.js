// From a finding's place, «rule 3, input 2 (Similarity)», to the cell; and back to what is drawn.

/** The decision that an id belongs to: its own, or that of the table or cell which has it. */
export function decisionOf(definitions, id) {
  const holds = (element) => element.id === id
    || [element.decisionLogic, ...(element.input ?? []), ...(element.output ?? []), ...(element.rule ?? []), ...(element.inputEntry ?? []), ...(element.outputEntry ?? []), ...(element.contextEntry ?? []), element.inputExpression, element.value]
      .some((inner) => inner && typeof inner === "object" && holds(inner));
  return (definitions.drgElement ?? []).find((element) => element.$type === "dmn:Decision" && holds(element));
}

const at = (list, number) => (number ? list?.[number - 1] : undefined);
const numberIn = (place, word) => Number(new RegExp(`\\b${word} (\\d+)`, "u").exec(place)?.[1] ?? 0);

/** Differences call a column by its title where findings count it. */
const titles = (column) => [column.label, column.inputExpression?.text, column.name].filter(Boolean);
const called = (table, place) => [...(table.input ?? []), ...(table.output ?? [])]
  .find((column) => titles(column).some((title) => place.endsWith(`, ${title}`) || place.startsWith(`input ${title},`) || place.startsWith(`output ${title},`)));

/** The cell whose own id it is: the gate names cells so. */
function cellWithId(table, id) {
  for (const rule of (id && table.rule) || []) {
    for (const [entries, columns] of [[rule.inputEntry, table.input], [rule.outputEntry, table.output]]) {
      const index = (entries ?? []).findIndex((entry) => entry.id === id);
      if (index >= 0) return { row: rule.id, column: columns[index]?.id };
    }
  }
  return undefined;
}

/** Ids of row and column that a finding or change names in a table, by its place or its element; each may be missing. */
export function cellOf(table, { place, elementId }) {
  const named = cellWithId(table, elementId);
  if (named) return named;
  const rule = at(table.rule, numberIn(place, "rule"));
  const column = at(table.input, numberIn(place, "input")) ?? at(table.output, numberIn(place, "output")) ?? called(table, place);
  return { row: rule?.id, column: column?.id };
}

/** The rule of a CSS selector for a cell, a whole row, or a whole column. */
export function selectorOf({ row, column }) {
  const rowPart = row ? `[data-row-id="${CSS.escape(row)}"]` : "";
  const columnPart = column ? `[data-col-id="${CSS.escape(column)}"]` : "";
  return rowPart || columnPart ? `.dmn-decision-table-container ${rowPart}${columnPart}` : "";
}
