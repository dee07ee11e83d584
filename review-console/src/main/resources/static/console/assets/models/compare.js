// Two texts of one model side by side, coloured by what differs.
import { compareDecisions } from "./dmn/compare.js";
import { compareProcesses } from "./bpmn/compare.js";
import { script, tellProblem } from "./script.js";
import { json, text } from "./server.js";
import { wordsFrom } from "./words.js";

async function begin() {
  const page = document.getElementById("comparison");
  const [say, changes, left, right] = await Promise.all([
    wordsFrom(page.dataset.words), json(page.dataset.changes).catch(() => []), text(page.dataset.left), text(page.dataset.right), script(page.dataset.viewer),
  ]);
  const sides = { left: { container: document.getElementById("left"), text: left }, right: { container: document.getElementById("right"), text: right } };
  const show = await (page.dataset.kind === "process" ? compareProcesses : compareDecisions)(sides, changes, say);
  document.getElementById("changes")?.addEventListener("click", ({ target }) => {
    const index = target.closest("[data-change]")?.dataset.change;
    if (index !== undefined) show(changes[index]);
  });
  page.dataset.ready = "true";
}

begin().catch(tellProblem);
