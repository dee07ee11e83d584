// What events wait for: a time, a message, an error.
import { make } from "../dom.js";
import { choiceField, section, textField, tickField } from "./fields.js";

const TIMES = ["timeDuration", "timeDate", "timeCycle"];

function timer({ bpmnFactory, changeInner, say }, definition) {
  const kind = TIMES.find((time) => definition[time]) ?? "timeDuration";
  const set = (newKind, body) => {
    const expression = bpmnFactory.create("bpmn:FormalExpression", { body });
    expression.$parent = definition;
    changeInner(definition, Object.fromEntries(TIMES.map((time) => [time, time === newKind ? expression : undefined])));
  };
  const examples = { timeDuration: "P7D", timeDate: "${due_at}", timeCycle: "R3/PT24H" };
  return [
    choiceField("timer-kind", say("panel.timer.kind"), kind, TIMES.map((time) => [time, say(`panel.timer.${time}`)]), (value) => set(value, examples[value])),
    textField("timer", say(`panel.timer.${kind}`), definition[kind]?.body, (body) => set(kind, body), say(`panel.timer.${kind}.hint`)),
  ];
}

/** What a new one has beside its name. A signal without its scope would reach the cases of everybody. */
const OWN = {
  "bpmn:Error": (code) => ({ errorCode: code }),
  "bpmn:Escalation": (code) => ({ escalationCode: code }),
  "bpmn:Signal": () => ({ "flowable:scope": "processInstance" }),
};

/** Offers one that is called as the event is. */
function named({ businessObject, say }) {
  const code = (businessObject.name ?? "").toLowerCase().replace(/[^a-z0-9]+/gu, "-").replace(/^-|-$/gu, "");
  return code ? [{ code, name: say("panel.new", code) }] : [];
}

/** What an event refers to is listed at the head of the file: one of those there, or a new one. */
function reference({ bpmnFactory, changeInner, definitions, say }, definition, property, type, catalogued) {
  const there = definitions.get("rootElements").filter((element) => element.$type === type);
  const options = [
    ...there.map((element) => [element.id, element.name || element.id]),
    ...catalogued.filter((entry) => !there.some((element) => (element.errorCode ?? element.name) === entry.code)).map((entry) => [`new ${entry.code}`, entry.name]),
  ];
  return choiceField(property, say(`panel.${property}`), definition[property]?.id, options, (value) => {
    let element = there.find((each) => each.id === value);
    if (!element) {
      const code = value.slice(4);
      element = bpmnFactory.create(type, { name: code, ...(OWN[type]?.(code) ?? {}) });
      element.$parent = definitions;
      definitions.get("rootElements").push(element);
    }
    changeInner(definition, { [property]: element });
  });
}

export function eventSection(about) {
  const { businessObject, catalog, change, say } = about;
  const definition = businessObject.eventDefinitions?.[0];
  const fields = [];
  if (definition?.$type === "bpmn:TimerEventDefinition") fields.push(...timer(about, definition));
  if (definition?.$type === "bpmn:MessageEventDefinition") fields.push(reference(about, definition, "messageRef", "bpmn:Message", catalog.messages));
  if (definition?.$type === "bpmn:ErrorEventDefinition") fields.push(reference(about, definition, "errorRef", "bpmn:Error", catalog.errors));
  if (definition?.$type === "bpmn:SignalEventDefinition") fields.push(reference(about, definition, "signalRef", "bpmn:Signal", named(about)));
  if (definition?.$type === "bpmn:EscalationEventDefinition") fields.push(reference(about, definition, "escalationRef", "bpmn:Escalation", named(about)));
  if (businessObject.$type === "bpmn:BoundaryEvent" && definition?.$type !== "bpmn:ErrorEventDefinition") {
    fields.push(tickField("interrupts", say("panel.interrupts"), businessObject.cancelActivity, (cancelActivity) => change({ cancelActivity })));
  }
  return fields.length ? section(say("panel.event"), ...fields) : make("div", { hidden: true });
}
