// The properties of what is selected, in officers' words: what a step does comes from its template.
import { make } from "../dom.js";
import { areaField, fact, section, textField } from "./fields.js";
import { eventSection } from "./panel-events.js";
import { flowSection, gatewaySection } from "./panel-flows.js";
import { decisionSection, retriesSection, settingsSection, timeLimitSection } from "./panel-tasks.js";
import { templateOf } from "./steps.js";

/** What a section needs to read an element and to change it. */
function context(modeler, catalog, say, element) {
  const modeling = modeler.get("modeling");
  return {
    modeler,
    catalog,
    say,
    element,
    businessObject: element.businessObject,
    template: templateOf(catalog.steps, element.businessObject),
    bpmnFactory: modeler.get("bpmnFactory"),
    definitions: modeler.getDefinitions(),
    change: (properties) => modeling.updateProperties(element, properties),
    changeInner: (inner, properties) => modeling.updateModdleProperties(element, inner, properties),
  };
}

function documentation({ businessObject, bpmnFactory, change, say }) {
  return areaField("documentation", say("panel.documentation"), businessObject.documentation?.[0]?.text, (text) => {
    const written = bpmnFactory.create("bpmn:Documentation", { text });
    written.$parent = businessObject;
    change({ documentation: text ? [written] : [] });
  });
}

function general(about) {
  const { businessObject, template, say, change } = about;
  const kind = template?.name ?? say.or(`kind.${businessObject.$type.slice(5)}`, businessObject.$type.slice(5));
  return section(
    kind,
    template?.help && make("p", { class: "soft small" }, template.help),
    textField("name", say("panel.name"), businessObject.name, (name) => change({ name })),
    documentation(about),
    fact(say("panel.id"), make("code", {}, businessObject.id)),
  );
}

function sections(about) {
  const { businessObject } = about;
  const is = (type) => businessObject.$instanceOf(type);
  const shown = [general(about)];
  if (is("bpmn:BusinessRuleTask")) shown.push(decisionSection(about));
  if (is("bpmn:Task")) shown.push(settingsSection(about), retriesSection(about), timeLimitSection(about));
  if (is("bpmn:Event")) shown.push(eventSection(about));
  if (is("bpmn:ExclusiveGateway") || is("bpmn:InclusiveGateway")) shown.push(gatewaySection(about));
  if (is("bpmn:SequenceFlow")) shown.push(flowSection(about));
  return shown.filter(Boolean);
}

export function panel({ modeler, root, catalog, say }) {
  const selection = modeler.get("selection");
  let shown = null;

  function draw() {
    const selected = selection.get();
    const element = selected.length === 1 ? selected[0].labelTarget ?? selected[0] : modeler.get("canvas").getRootElement();
    const field = element === shown && root.contains(document.activeElement) ? document.activeElement.dataset.field : null;
    shown = element;
    if (selected.length > 1) {
      root.replaceChildren(make("p", { class: "soft" }, say("panel.many", selected.length)));
      return;
    }
    root.replaceChildren(...sections(context(modeler, catalog, say, element)));
    if (field) root.querySelector(`[data-field="${CSS.escape(field)}"]`)?.focus();
  }

  const bus = modeler.get("eventBus");
  bus.on("selection.changed", draw);
  bus.on("elements.changed", ({ elements }) => {
    if (elements.some((element) => element === shown || element.labelTarget === shown)) draw();
  });
  bus.on("import.done", draw);
  draw();
}
