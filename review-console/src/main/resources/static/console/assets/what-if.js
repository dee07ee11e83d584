"use strict";

// A slider and the figure beside it are one field: the figure is what is sent, and an empty one means "not recorded".
document.addEventListener("input", (event) => {
  const slider = event.target;
  if (slider.dataset.for) document.getElementById(slider.dataset.for).value = slider.value;
  else if (slider.id) {
    const twin = document.querySelector(`[data-for="${CSS.escape(slider.id)}"]`);
    if (twin && slider.value.trim() !== "") twin.value = slider.value.replace(",", ".");
  }
}, true);

// Decisions that somebody has opened stay open while the outcome renews itself.
let opened = [];
document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.target.id !== "outcome") return;
  opened = [...document.querySelectorAll("#outcome details[open]")].map((part) => part.id);
});
document.addEventListener("htmx:afterSwap", () => {
  for (const id of opened) document.getElementById(id)?.setAttribute("open", "");
});
