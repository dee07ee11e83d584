// The controls of the properties panel. Each has a key, so that the focus survives that the panel is drawn anew.
import { make } from "../dom.js";

function labelled(key, label, control, hint) {
  control.setAttribute("data-field", key);
  return make("label", { class: "field" }, make("span", {}, label), control, hint && make("span", { class: "soft small" }, hint));
}

export function textField(key, label, value, change, hint) {
  return labelled(key, label, make("input", { type: "text", value: value ?? "", onchange: ({ target }) => change(target.value.trim()) }), hint);
}

export function areaField(key, label, value, change) {
  const area = make("textarea", { rows: "3", onchange: ({ target }) => change(target.value.trim()) });
  area.value = value ?? "";
  return labelled(key, label, area);
}

/** Options are `[value, words]`; a value that is none of them is shown as it is, and may stay. */
export function choiceField(key, label, value, options, change, hint) {
  const known = options.some(([option]) => option === (value ?? ""));
  const shown = known || !value ? options : [...options, [value, value]];
  const select = make("select", { onchange: ({ target }) => change(target.value) },
    ...(shown.some(([option]) => option === "") || value ? [] : [make("option", { value: "" }, "–")]),
    ...shown.map(([option, words]) => make("option", { value: option, selected: option === (value ?? "") }, words)));
  return labelled(key, label, select, hint);
}

/** Several of many; the value is words with blanks between, as the model has it. */
export function severalField(key, label, value, options, change) {
  const chosen = new Set((value ?? "").split(/\s+/u).filter(Boolean));
  const all = [...options, ...[...chosen].filter((word) => !options.some(([option]) => option === word)).map((word) => [word, word])];
  return make("fieldset", { class: "field" }, make("legend", {}, label), ...all.map(([option, words]) => make(
    "label",
    { class: "choice" },
    make("input", {
      type: "checkbox",
      checked: chosen.has(option),
      "data-field": `${key}-${option}`,
      onchange: ({ target }) => {
        if (target.checked) chosen.add(option);
        else chosen.delete(option);
        change(all.map(([each]) => each).filter((each) => chosen.has(each)).join(" "));
      },
    }),
    make("span", {}, words),
  )));
}

export function tickField(key, label, value, change) {
  return make("label", { class: "choice" },
    make("input", { type: "checkbox", checked: Boolean(value), "data-field": key, onchange: ({ target }) => change(target.checked) }),
    make("span", {}, label));
}

/** What is told and not changed here. */
export function fact(label, ...values) {
  return make("div", { class: "fact" }, make("span", { class: "soft small" }, label), make("div", {}, ...values));
}

export function section(title, ...fields) {
  return make("section", { class: "stack" }, make("h3", {}, title), ...fields);
}
