// The page of a model: to edit where it is a draft and the screen is wide enough, else to read.
import { read } from "./reader.js";
import { script, tellProblem } from "./script.js";

const NARROW = "(max-width: 900px)";

async function begin() {
  const page = document.getElementById("editor");
  if (page.dataset.mode !== "edit" || window.matchMedia(NARROW).matches) {
    page.dataset.mode = "read";
    await read();
    return;
  }
  await script(page.dataset.editor);
  const { edit } = await import(page.dataset.kind === "process" ? "./bpmn/editor.js" : "./dmn/editor.js");
  await edit();
}

begin().catch(tellProblem);
