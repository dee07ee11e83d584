// The decisions of the live tables, read from their files: what a step may ask, and which columns come back.
import { text } from "./server.js";

function outputs(decision) {
  const id = decision.getAttribute("id");
  const columns = [...decision.querySelectorAll(":scope > decisionTable > output")].map((output) => output.getAttribute("name"));
  return columns.length > 1 ? [{ decision: id }, ...columns.map((column) => ({ decision: id, column }))] : [{ decision: id }];
}

async function ofModel(model, url) {
  const file = new DOMParser().parseFromString(await text(url), "application/xml");
  return [...file.querySelectorAll("definitions > decision")].map((decision) => ({
    ref: `${model}/${decision.getAttribute("id")}`,
    model,
    name: `${model} · ${decision.getAttribute("name") ?? decision.getAttribute("id")}`,
    outputs: outputs(decision),
  }));
}

/** `models` are addresses by key. */
export async function decisionsOf(models) {
  return (await Promise.all(Object.entries(models).map(([model, url]) => ofModel(model, url)))).flat();
}
