// The model's views as a list of decisions: graph first, then each decision by its name.
import { make } from "../dom.js";

export function viewList({ editor, root, say, changed }) {
  function label(view) {
    // Long names may break behind an underscore.
    return view.type === "drd" ? say("views.graph") : (view.element.name || view.element.id).replaceAll("_", "_\u200B");
  }

  function draw() {
    const active = editor.getActiveView();
    root.replaceChildren(...editor.getViews().map((view) => make("li", {}, make(
      "button",
      {
        type: "button",
        "data-view": view.type === "drd" ? "graph" : view.element.id,
        "aria-current": view.element === active?.element && view.type === active?.type ? "true" : null,
        onclick: () => editor.open(view),
      },
      label(view),
    ))));
    changed?.(active);
  }

  editor.on("views.changed", draw);
  draw();
}
