// What tasks do: the settings of a step, the decision of a table, repeated tries, a time limit.
import { make } from "../dom.js";
import { choiceField, fact, section, severalField, textField } from "./fields.js";
import { extend } from "./steps.js";

const RETRIES = /^R(\d+)\/(P.+)$/u;

const extensionOf = (businessObject, type) => businessObject.extensionElements?.get("values").find((value) => value.$type === type);

/** The settings that the step's template names, and which variables the step writes. */
export function settingsSection({ businessObject, template, say, change }) {
  if (!template) return null;
  const fields = (template.fields ?? []).map((field) => {
    const set = (value) => change({ [field.name]: value || undefined });
    const value = businessObject.get(field.name);
    if (field.kind === "several") return severalField(field.name, field.label, value, field.options, set);
    if (field.kind === "choice") return choiceField(field.name, field.label, value, field.options, set);
    return textField(field.name, field.label, value, set);
  });
  const topic = businessObject.get("flowable:topic");
  const written = (template.writes ?? []).map((variable) => make("div", {}, make("code", {}, variable.name), variable.values ? ` ${variable.values.join(", ")}` : ""));
  const errors = (template.errors ?? []).map((error) => make("div", {}, make("code", {}, error)));
  if (!fields.length && !topic && !written.length) return null;
  return section(
    say("panel.work"),
    topic && fact(say("panel.topic"), make("code", {}, topic)),
    ...fields,
    written.length ? fact(say("panel.writes"), ...written) : null,
    errors.length ? fact(say("panel.errors"), ...errors) : null,
  );
}

/** How often a step is tried; without a word about it as the platform is set, with growing pauses. */
export function retriesSection(about) {
  const { businessObject, bpmnFactory, change, changeInner, say } = about;
  if (!businessObject.$instanceOf("bpmn:ServiceTask") && !businessObject.$instanceOf("bpmn:BusinessRuleTask")) return null;
  const kept = extensionOf(businessObject, "flowable:FailedJobRetryTimeCycle");
  const [, times = "", pause = ""] = RETRIES.exec(kept?.body ?? "") ?? [];
  const set = (newTimes, newPause) => {
    if (!newTimes) {
      change({ extensionElements: extend(bpmnFactory, businessObject, null, kept) });
      return;
    }
    const body = `R${newTimes}/${newPause || "PT5M"}`;
    if (kept) changeInner(kept, { body });
    else change({ extensionElements: extend(bpmnFactory, businessObject, bpmnFactory.create("flowable:FailedJobRetryTimeCycle", { body })) });
  };
  const counts = ["1", "2", "3", "5", "10"].map((count) => [count, count]);
  return section(
    say("panel.retries"),
    choiceField("retries", say("panel.retries.times"), times, [["", say("panel.retries.default")], ...counts], (value) => set(value, pause)),
    times
      ? textField("pause", say("panel.retries.pause"), pause, (value) => set(times, value), say("panel.duration.hint"))
      : make("p", { class: "soft small" }, say("panel.retries.policy")),
  );
}

/** A time limit is a timer on the border of the step; placing it by hand is the same. */
export function timeLimitSection({ modeler, element, businessObject, bpmnFactory, say }) {
  const waits = businessObject.$instanceOf("bpmn:UserTask") || businessObject.get("flowable:topic");
  if (!waits) return null;
  const timers = (element.attachers ?? []).filter((attached) => attached.businessObject.eventDefinitions?.[0]?.$type === "bpmn:TimerEventDefinition");
  const select = (shape) => modeler.get("selection").select(shape);
  const add = () => {
    const timer = bpmnFactory.create("bpmn:TimerEventDefinition");
    timer.timeDuration = bpmnFactory.create("bpmn:FormalExpression", { body: "PT24H" });
    timer.timeDuration.$parent = timer;
    const event = bpmnFactory.create("bpmn:BoundaryEvent", { name: say("panel.limit.name"), eventDefinitions: [timer], cancelActivity: false });
    timer.$parent = event;
    const shape = modeler.get("elementFactory").createShape({ type: "bpmn:BoundaryEvent", businessObject: event });
    const corner = { x: element.x + element.width - 20, y: element.y + element.height };
    select(modeler.get("modeling").createShape(shape, corner, element, { attach: true }));
  };
  return section(
    say("panel.limit"),
    ...timers.map((timer) => make("button", { type: "button", class: "button", onclick: () => select(timer) }, timer.businessObject.name || timer.id)),
    make("button", { type: "button", class: "button", "data-field": "limit", onclick: add }, say("panel.limit.add")),
  );
}

/** Which decision a step asks, and into which variables the answers go. */
export function decisionSection(about) {
  const { businessObject, bpmnFactory, catalog, change, changeInner, say } = about;
  const decision = extensionOf(businessObject, "proofline:Decision");
  const choose = (ref) => {
    if (decision) changeInner(decision, { ref });
    else change({ extensionElements: extend(bpmnFactory, businessObject, bpmnFactory.create("proofline:Decision", { ref, output: [] })) });
  };
  const options = catalog.decisions.map(({ ref, name }) => [ref, name]);
  const outputs = decision?.get("output") ?? [];
  const model = (decision?.ref ?? "").split("/")[0];
  const sources = catalog.decisions.filter((known) => known.model === model).flatMap((known) => known.outputs)
    .map(({ decision: of, column }) => [column ? `${of}/${column}` : of, column ? `${of} · ${column}` : of]);
  const replace = (index, output) => {
    const next = outputs.filter((_, each) => each !== index);
    if (output) next.splice(index, 0, output);
    for (const each of next) each.$parent = decision;
    changeInner(decision, { output: next });
  };
  const made = (variable, source) => {
    const [of, column] = source.split("/");
    return bpmnFactory.create("proofline:Output", column ? { variable, decision: of, column } : { variable, decision: of });
  };
  const rows = outputs.map((output, index) => {
    const source = output.column ? `${output.decision}/${output.column}` : output.decision;
    return make("div", { class: "output" },
      choiceField(`output-${index}`, say("panel.decision.output"), source, sources, (value) => replace(index, made(output.variable, value))),
      textField(`variable-${index}`, say("panel.decision.variable"), output.variable, (value) => replace(index, made(value, source))),
      make("button", { type: "button", class: "button quiet", onclick: () => replace(index, null) }, say("panel.decision.remove")));
  });
  return section(
    say("panel.decision"),
    choiceField("decision", say("panel.decision.ref"), decision?.ref, options, choose),
    ...rows,
    decision && sources.length
      ? make("button", { type: "button", class: "button", onclick: () => replace(outputs.length, made(sources[0][0].replace(/.*\//u, "").replaceAll("-", "_"), sources[0][0])) }, say("panel.decision.add"))
      : null,
  );
}
