"use strict";

// The process of the case as a diagram. All that it shows stands in the list of steps too, which is where it takes it from.
(() => {
  const frame = document.getElementById("diagram-frame");
  const container = document.getElementById("diagram");
  if (!container || typeof BpmnJS === "undefined") return;
  const rows = [...document.querySelectorAll(".steps [data-element]")];
  const READABLE = 0.8;
  const viewer = new BpmnJS({ container, zoomScroll: { enabled: false } });
  const canvas = viewer.get("canvas");
  const registry = viewer.get("elementRegistry");
  const rowOf = (element) => rows.find((row) => row.dataset.element === element);

  function open(element) {
    rowOf(element)?.querySelector("a").click();
  }

  function mark() {
    for (const flow of container.dataset.flows.split(" ")) {
      if (registry.get(flow)) canvas.addMarker(flow, "was-taken");
    }
    for (const row of rows) {
      const { element, state } = row.dataset;
      const shape = registry.get(element);
      if (!shape) continue;
      canvas.addMarker(element, `is-${state}`);
      const graphics = registry.getGraphics(element);
      graphics.setAttribute("tabindex", "0");
      graphics.setAttribute("role", "button");
      graphics.setAttribute("aria-label", `${row.querySelector("a").textContent}, ${row.querySelector(".tag").textContent}`);
      if (state === "active" || state === "failed") {
        const token = document.createElement("span");
        token.className = `token ${state}`;
        token.textContent = state === "failed" ? "!" : "";
        viewer.get("overlays").add(element, { position: { top: -12, left: -12 }, html: token });
      }
    }
  }

  function whole() {
    canvas.zoom("fit-viewport", "auto");
  }

  // Where the tokens are, first the one that cannot go on; of a case that has ended, its end.
  function here() {
    const standing = ["failed", "active"].flatMap((state) => rows.filter((row) => row.dataset.state === state));
    const shape = (standing.length ? standing : rows.slice(-1)).map((row) => registry.get(row.dataset.element)).find(Boolean);
    if (!shape) {
      whole();
      return;
    }
    const width = container.clientWidth / READABLE;
    const height = container.clientHeight / READABLE;
    canvas.viewbox({ x: shape.x + shape.width / 2 - width / 2, y: shape.y + shape.height / 2 - height / 2, width, height });
  }

  const zooms = { here, whole, in: () => canvas.zoom(canvas.zoom() * 1.25), out: () => canvas.zoom(canvas.zoom() / 1.25) };
  frame.addEventListener("click", (event) => {
    const button = event.target.closest("[data-zoom]");
    if (button) zooms[button.dataset.zoom]();
  });
  viewer.get("eventBus").on("element.click", ({ element }) => open((element.labelTarget ?? element).id));
  container.addEventListener("keydown", (event) => {
    const graphics = event.target.closest("[data-element-id][role=button]");
    if (!graphics || (event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault();
    open(graphics.dataset.elementId);
  });

  // The canvas does not scroll by itself to a step that Tab reaches.
  container.addEventListener("focusin", ({ target }) => {
    const graphics = target.closest("[data-element-id][role=button]");
    if (graphics?.matches(":focus-visible")) canvas.scrollToElement(graphics.dataset.elementId, 40);
  });

  // What was opened is lit in both places, and the panel is read next.
  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.target.id !== "step") return;
    const chosen = event.target.querySelector("[data-element]")?.dataset.element;
    for (const row of rows) {
      const lit = row.dataset.element === chosen;
      row.classList.toggle("lit", lit);
      if (lit) row.querySelector("a").setAttribute("aria-current", "true");
      else row.querySelector("a").removeAttribute("aria-current");
      if (registry.get(row.dataset.element)) canvas[lit ? "addMarker" : "removeMarker"](row.dataset.element, "is-open");
    }
    event.target.focus({ preventScroll: true });
    event.target.scrollIntoView({ block: "nearest" });
  });

  async function draw() {
    const answer = await fetch(container.dataset.model);
    if (!answer.ok) return;
    const model = await answer.text();
    frame.hidden = false;
    await viewer.importXML(model);
    mark();
    here();
    container.dataset.drawn = "true";
  }
  // Without its diagram the section still has its list.
  draw().catch(() => { frame.hidden = true; });
})();
