// The shelf of steps beside the canvas: picked by mouse and placed, or by key and appended to what is selected.
import { make } from "../dom.js";
import { shapeOf } from "./steps.js";
import { together } from "./together.js";

const GROUPS = ["checks", "decisions", "people", "case", "events", "flow"];

/** The middle of what is seen, where nothing is selected to append to. */
function middle(modeler) {
  const { x, y, width, height } = modeler.get("canvas").viewbox();
  return { x: x + width / 2, y: y + height / 2 };
}

/** Half way along a flow, by its middle piece. */
function halfWay({ waypoints }) {
  const index = Math.floor((waypoints.length - 1) / 2);
  const [from, to] = [waypoints[index], waypoints[index + 1]];
  return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
}

const MARGIN = 50; // on both sides of a step that is put into a flow

/** Moves what stands to the right, if a step does not fit between the two that a flow connects. */
function makeRoom(modeler, { source, target }, { width }) {
  const start = source.x + source.width;
  const missing = width + 2 * MARGIN - (target.x - start);
  if (target.x <= start || missing <= 0) return;
  const tool = modeler.get("spaceTool");
  const shapes = modeler.get("canvas").getRootElement().children;
  const { movingShapes, resizingShapes } = tool.calculateAdjustments(shapes, "x", missing, start);
  tool.makeSpace(movingShapes, resizingShapes, { x: missing, y: 0 }, "e", start);
}

function place(modeler, source, shape) {
  const modeling = modeler.get("modeling");
  if (source?.type === "bpmn:SequenceFlow") {
    makeRoom(modeler, source, shape);
    return modeling.createShape(shape, halfWay(source), source);
  }
  if (source?.parent && !source.waypoints && source.type !== "bpmn:EndEvent") return modeler.get("autoPlace").append(source, shape);
  return modeling.createShape(shape, middle(modeler), modeler.get("canvas").getRootElement());
}

/** Places a step without a mouse: into the selected flow, behind the selected element, or in the middle. */
export function append(modeler, template) {
  const selection = modeler.get("selection");
  const placed = together(modeler.get("commandStack"), () => place(modeler, selection.get()[0], shapeOf(modeler, template)));
  selection.select(placed);
  modeler.get("canvas").scrollToElement(placed);
}

export function shelf({ modeler, root, templates, say }) {
  const create = modeler.get("create");

  function button(template) {
    const begin = (event) => {
      event.preventDefault();
      create.start(event, shapeOf(modeler, template));
    };
    return make(
      "li",
      {},
      make(
        "button",
        {
          type: "button",
          draggable: "true",
          title: template.help ?? template.name,
          "data-step": template.id,
          ondragstart: begin,
          // A click by key has no place on the screen.
          onclick: (event) => (event.detail === 0 ? append(modeler, template) : begin(event)),
        },
        make("i", { class: template.icon, "aria-hidden": "true" }),
        make("span", {}, template.name),
      ),
    );
  }

  root.replaceChildren(...GROUPS.map((group) => {
    const members = templates.filter((template) => template.group === group);
    return members.length
      ? make("details", { open: group === "checks" }, make("summary", {}, say(`step.group.${group}`)), make("ul", {}, ...members.map(button)))
      : "";
  }));
}
