// Proofline's steps: which of the server's templates an element is, and what a template makes of one.

/** Value of an attribute as the file has it. */
function attribute(businessObject, name) {
  const value = businessObject.get(name);
  return value === undefined || value === null ? undefined : String(value);
}

function listeners(businessObject) {
  return businessObject.extensionElements?.get("values").filter((value) => value.$type === "flowable:ExecutionListener") ?? [];
}

function isOf(template, businessObject) {
  const event = businessObject.eventDefinitions?.[0]?.$type;
  return businessObject.$type === template.type
    && event === template.event
    && Object.entries(template.tellsBy ?? {}).every(([name, value]) => attribute(businessObject, name) === value)
    && (!template.listener || listeners(businessObject).some((listener) => listener.delegateExpression === template.listener.delegateExpression));
}

/** The template of an element; the one that says most about it wins. */
export function templateOf(templates, businessObject) {
  const weight = (template) => Object.keys(template.tellsBy ?? {}).length + (template.listener ? 1 : 0);
  return templates.filter((template) => isOf(template, businessObject)).sort((a, b) => weight(b) - weight(a))[0];
}

/** Adds an extension element, or one in the place of another. */
export function extend(bpmnFactory, businessObject, added, removed) {
  const old = businessObject.extensionElements;
  const values = (old?.get("values") ?? []).filter((value) => value !== removed);
  const extensionElements = bpmnFactory.create("bpmn:ExtensionElements", { values: added ? [...values, added] : values });
  extensionElements.$parent = businessObject;
  for (const value of extensionElements.values) value.$parent = extensionElements;
  return extensionElements.values.length ? extensionElements : undefined;
}

function eventDefinition(bpmnFactory, template, businessObject) {
  const definition = bpmnFactory.create(template.event);
  definition.$parent = businessObject;
  if (template.timer) {
    definition.timeDuration = bpmnFactory.create("bpmn:FormalExpression", { body: template.timer });
    definition.timeDuration.$parent = definition;
  }
  return definition;
}

/** Gives a new element, not yet drawn, all that its template says. */
export function fill(bpmnFactory, businessObject, template) {
  businessObject.name = template.name;
  for (const [name, value] of Object.entries(template.attributes ?? {})) businessObject.set(name, value);
  if (template.listener) {
    businessObject.extensionElements = extend(bpmnFactory, businessObject, bpmnFactory.create("flowable:ExecutionListener", template.listener));
  }
  if (template.event) {
    businessObject.eventDefinitions = [eventDefinition(bpmnFactory, template, businessObject)];
  }
}

/** A shape of the template, ready to be placed. */
export function shapeOf(modeler, template) {
  const bpmnFactory = modeler.get("bpmnFactory");
  const businessObject = bpmnFactory.create(template.type);
  fill(bpmnFactory, businessObject, template);
  return modeler.get("elementFactory").createShape({ type: template.type, businessObject, ...(template.shape ?? {}) });
}
