// What the canvas itself offers: tools, a pad beside the selected element, menus. All of it within what the gate allows.
import { append } from "./shelf.js";
import { extend, fill, templateOf } from "./steps.js";
import { together } from "./together.js";

const TOOLS = ["hand-tool", "lasso-tool", "space-tool", "global-connect-tool"];

/** Parts of the names of bpmn-js' entries for what no model here may hold. */
const REFUSED = /task|compensation|conditional|link|cancel|multiple|message-(?:end|intermediate-throw)|transaction|complex|ad-hoc|data-|collapsed|call-activity|-start|participant|multi-instance|collection|loop/u;
const ALLOWED_EVENT = /boundary|event-subprocess|none-start/u;

const allowed = (id) => !REFUSED.test(id) || (ALLOWED_EVENT.test(id) && !/compensation|conditional|cancel|multiple/u.test(id));

const only = (entries, test) => Object.fromEntries(Object.entries(entries).filter(([id]) => test(id)));

class Tools {
  constructor(palette) {
    palette.registerProvider(400, this);
  }

  getPaletteEntries() {
    return (entries) => only(entries, (id) => TOOLS.includes(id));
  }
}
Tools.$inject = ["palette"];

/** The pad beside an element: appends a step of Proofline where bpmn-js has a task of no kind. */
class Pad {
  constructor(contextPad, popupMenu, canvas, elements) {
    this.menu = popupMenu;
    this.canvas = canvas;
    this.say = elements.say;
    contextPad.registerProvider(400, this);
  }

  getContextPadEntries(element) {
    return (entries) => {
      const { "append.append-task": task, ...others } = entries;
      if (!task) return others;
      return {
        "append.step": {
          group: "model",
          className: "bpmn-icon-task",
          title: this.say("editor.append"),
          action: { click: (event) => this.open(event, element) },
        },
        ...others,
      };
    };
  }

  open(event, element) {
    this.menu.open(element, "proofline-append", { x: event.x, y: event.y, cursor: { x: event.x, y: event.y } }, {
      title: this.say("editor.append"), width: 300, search: true,
    });
  }
}
Pad.$inject = ["contextPad", "popupMenu", "canvas", "proofline"];

class AppendMenu {
  constructor(popupMenu, injector, proofline) {
    this.injector = injector;
    this.proofline = proofline;
    popupMenu.registerProvider("proofline-append", this);
  }

  getPopupMenuEntries() {
    const modeler = { get: (name) => this.injector.get(name) };
    return Object.fromEntries(this.proofline.templates.filter((template) => !template.shape?.host).map((template) => [
      `append-${template.id}`,
      {
        label: template.name,
        description: template.help,
        className: template.icon,
        group: { id: template.group, name: this.proofline.say(`step.group.${template.group}`) },
        action: () => append(modeler, template),
      },
    ]));
  }
}
AppendMenu.$inject = ["popupMenu", "injector", "proofline"];

/** Turns an element into another: a task into one of Proofline's steps, an event or gateway into what BPMN has. */
class ReplaceMenu {
  constructor(popupMenu, bpmnReplace, bpmnFactory, modeling, commandStack, proofline) {
    Object.assign(this, { bpmnReplace, bpmnFactory, modeling, commandStack, proofline });
    popupMenu.registerProvider("bpmn-replace", 400, this);
  }

  getPopupMenuEntries(target) {
    return (entries) => ({ ...this.steps(target), ...only(entries, allowed) });
  }

  getPopupMenuHeaderEntries() {
    return () => ({});
  }

  steps(target) {
    if (!target.businessObject?.$instanceOf?.("bpmn:Task")) return {};
    const now = templateOf(this.proofline.templates, target.businessObject);
    const tasks = this.proofline.templates.filter((template) => template.type.endsWith("Task") && template !== now);
    return Object.fromEntries(tasks.map((template) => [
      `become-${template.id}`,
      { label: template.name, className: template.icon, action: () => together(this.commandStack, () => this.become(target, template)) },
    ]));
  }

  become(target, template) {
    const neutral = this.bpmnReplace.replaceElement(target, { type: template.type });
    const made = this.bpmnFactory.create(template.type);
    fill(this.bpmnFactory, made, template);
    const changed = Object.fromEntries(Object.keys(template.attributes ?? {}).map((name) => [name, made.get(name)]));
    const listener = made.extensionElements?.get("values")[0];
    if (listener) changed.extensionElements = extend(this.bpmnFactory, neutral.businessObject, listener);
    this.modeling.updateProperties(neutral, { name: template.name, ...changed });
  }
}
ReplaceMenu.$inject = ["popupMenu", "bpmnReplace", "bpmnFactory", "modeling", "commandStack", "proofline"];

/** A module for bpmn-js. */
export function menus(templates, say) {
  return {
    __init__: ["prooflineTools", "prooflinePad", "prooflineAppend", "prooflineReplace"],
    proofline: ["value", { templates, say }],
    prooflineTools: ["type", Tools],
    prooflinePad: ["type", Pad],
    prooflineAppend: ["type", AppendMenu],
    prooflineReplace: ["type", ReplaceMenu],
  };
}
