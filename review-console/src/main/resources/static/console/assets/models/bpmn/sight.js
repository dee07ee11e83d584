// What is seen of a diagram at first: all of it if that can be read, else its beginning.

const READABLE = 0.5;
const COMFORTABLE = 0.75;
const MARGIN = 60;

export function firstSight(viewer) {
  const canvas = viewer.get("canvas");
  canvas.zoom("fit-viewport", "auto");
  if (canvas.zoom() >= READABLE) return;
  const start = viewer.get("elementRegistry").find((element) => element.type === "bpmn:StartEvent");
  if (!start) return;
  const { outer } = canvas.viewbox();
  const [width, height] = [outer.width / COMFORTABLE, outer.height / COMFORTABLE];
  canvas.viewbox({ x: start.x - MARGIN * 2, y: start.y + start.height / 2 - height / 2, width, height });
}
