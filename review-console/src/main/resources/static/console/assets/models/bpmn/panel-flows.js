// Which way a case takes: conditions of flows, and the flow for all that no condition names.
import { make } from "../dom.js";
import { choiceField, section, textField } from "./fields.js";

/** What the gate allows and a form can show: one variable, alone, compared with one word or number, or asked whether it is there. */
const SIMPLE = [
  [/^\$\{\s*(\w+)\s*(==|!=|<=|>=|<|>)\s*(?:'([^'\\]*)'|"([^"\\]*)"|(\d+(?:\.\d+)?|true|false))\s*\}$/u, ([, variable, sign, one, two, plain]) => ({ variable, sign, value: one ?? two ?? plain })],
  [/^\$\{\s*var:empty\(\s*(\w+)\s*\)\s*\}$/u, ([, variable]) => ({ variable, sign: "empty", value: "" })],
  [/^\$\{\s*var:notEmpty\(\s*(\w+)\s*\)\s*\}$/u, ([, variable]) => ({ variable, sign: "not-empty", value: "" })],
  [/^\$\{\s*(\w+)\s*\}$/u, ([, variable]) => ({ variable, sign: "true", value: "" })],
  [/^\$\{\s*!\s*(\w+)\s*\}$/u, ([, variable]) => ({ variable, sign: "false", value: "" })],
];

/** Each sign with the word by which its name is found; the first six compare with a value. */
const SIGNS = { "==": "eq", "!=": "ne", "<": "lt", "<=": "le", ">": "gt", ">=": "ge", empty: "empty", "not-empty": "not-empty", true: "true", false: "false" };
const COMPARING = Object.keys(SIGNS).slice(0, 6);

export function parsed(expression) {
  for (const [pattern, parts] of SIMPLE) {
    const match = pattern.exec(expression.trim());
    if (match) return parts(match);
  }
  return null;
}

export function written({ variable, sign, value }) {
  if (sign === "empty") return `\${var:empty(${variable})}`;
  if (sign === "not-empty") return `\${var:notEmpty(${variable})}`;
  if (sign === "true") return `\${${variable}}`;
  if (sign === "false") return `\${!${variable}}`;
  const plain = /^(?:\d+(?:\.\d+)?|true|false)$/u.test(value);
  return `\${${variable} ${sign} ${plain ? value : `'${value.replace(/['\\]/gu, "")}'`}}`;
}

function condition({ businessObject, bpmnFactory, catalog, change, say }) {
  const body = businessObject.conditionExpression?.body ?? "";
  const set = (text) => {
    const expression = text ? bpmnFactory.create("bpmn:FormalExpression", { body: text }) : undefined;
    if (expression) expression.$parent = businessObject;
    change({ conditionExpression: expression });
  };
  const simple = parsed(body) ?? (body ? null : { variable: "", sign: "==", value: "" });
  const fields = [];
  if (simple) {
    const merge = (part) => {
      const next = { ...simple, ...part };
      set(next.variable ? written(next) : "");
    };
    const variable = catalog.variables.find((known) => known.name === simple.variable);
    fields.push(choiceField("condition-variable", say("panel.condition.variable"), simple.variable, [["", say("panel.condition.none")], ...catalog.variables.map((known) => [known.name, known.label])], (name) => merge({ variable: name })));
    if (simple.variable) {
      fields.push(choiceField("condition-sign", say("panel.condition.sign"), simple.sign, Object.entries(SIGNS).map(([sign, word]) => [sign, say(`panel.condition.sign.${word}`)]), (sign) => merge({ sign })));
      if (COMPARING.includes(simple.sign)) {
        fields.push(variable?.values
          ? choiceField("condition-value", say("panel.condition.value"), simple.value, variable.values.map((value) => [value, value]), (value) => merge({ value }))
          : textField("condition-value", say("panel.condition.value"), simple.value, (value) => merge({ value })));
      }
    }
  }
  fields.push(textField("condition", say("panel.condition.text"), body, set, say("panel.condition.hint")));
  return fields;
}

export function flowSection(about) {
  const { businessObject, modeler, say } = about;
  const source = businessObject.sourceRef;
  if (!source?.$instanceOf("bpmn:ExclusiveGateway") && !source?.$instanceOf("bpmn:InclusiveGateway")) return null;
  const otherwise = source.default === businessObject;
  const flip = ({ target }) => modeler.get("modeling").updateProperties(modeler.get("elementRegistry").get(source.id), { default: target.checked ? businessObject : undefined });
  return section(
    say("panel.condition"),
    make("label", { class: "choice" }, make("input", { type: "checkbox", checked: otherwise, "data-field": "default", onchange: flip }), make("span", {}, say("panel.condition.default"))),
    ...(otherwise ? [] : condition(about)),
  );
}

/** Of a gateway: its ways in order, each with its condition. */
export function gatewaySection({ businessObject, modeler, change, say }) {
  const flows = businessObject.get("outgoing");
  if (flows.length < 2) return null;
  const name = (flow) => flow.name || flow.targetRef?.name || flow.id;
  return section(
    say("panel.ways"),
    choiceField("default", say("panel.ways.default"), businessObject.default?.id, [["", say("panel.ways.none")], ...flows.map((flow) => [flow.id, name(flow)])], (id) => change({ default: flows.find((flow) => flow.id === id) })),
    make("ul", { class: "ways" }, ...flows.map((flow) => make("li", {}, make(
      "button",
      { type: "button", onclick: () => modeler.get("selection").select(modeler.get("elementRegistry").get(flow.id)) },
      name(flow),
      make("code", {}, flow === businessObject.default ? say("panel.ways.otherwise") : flow.conditionExpression?.body ?? ""),
    )))),
  );
}
