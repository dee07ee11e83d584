"use strict";

// Keys: a control that carries data-key is pressed by that letter, wherever it stands on the page.
// A cell of a table and a label on a diagram are typed into as well.
const typing = (target) => target.isContentEditable
  || target.closest("input:not([type=radio]):not([type=checkbox]), textarea, select") !== null;

function press(key) {
  const control = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (!control || control.disabled) return false;
  control.closest("details")?.setAttribute("open", "");
  control.focus();
  control.click();
  return true;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || document.querySelector("dialog[open]")) return;
  if (!keysWork()) return;
  if (event.key === "?") {
    showKeys();
  } else if (!press(event.key)) {
    return;
  }
  event.preventDefault();
});

// Neither queue nor timeline renews itself under the hands of somebody who is choosing; a page in the background is not looked at.
document.addEventListener("htmx:beforeRequest", (event) => {
  const choosing = (event.target.id === "timeline" && event.target.contains(document.activeElement))
    || (event.target.id === "board" && (event.target.querySelector("input:checked") || event.target.contains(document.activeElement)));
  if (choosing || (event.target.id === "heartbeat" && document.hidden)) event.preventDefault();
});
document.addEventListener("visibilitychange", () => {
  const heartbeat = document.getElementById("heartbeat");
  if (heartbeat && !document.hidden) htmx.trigger(heartbeat, "seen");
});
function lose() {
  document.getElementById("lost").hidden = false;
  document.getElementById("heartbeat")?.remove();
}
document.addEventListener("task-lost", lose);
// A case that went to a queue of others is no longer there for the reader: no failure, but the same news.
document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.target.id !== "heartbeat" || event.detail.xhr.status !== 404) return;
  event.preventDefault();
  lose();
});
document.addEventListener("change", (event) => {
  if (event.target.id !== "all-rows") return;
  document.querySelectorAll("#board input[name=task]").forEach((box) => { box.checked = event.target.checked; });
});

// A field and its place on the document light up together.
function light(name, on) {
  document.querySelectorAll("[data-field]").forEach((part) => {
    if (part.dataset.field === name) part.classList.toggle("lit", on);
  });
}
for (const [type, on] of [["mouseover", true], ["mouseout", false], ["focusin", true], ["focusout", false]]) {
  document.addEventListener(type, (event) => {
    const part = event.target.closest("[data-field]");
    if (part) light(part.dataset.field, on);
  });
}
document.getElementById("boxes")?.addEventListener("click", (event) => {
  const button = event.currentTarget;
  const shown = button.getAttribute("aria-pressed") !== "true";
  button.setAttribute("aria-pressed", String(shown));
  document.querySelectorAll(".scan").forEach((scan) => scan.classList.toggle("bare", !shown));
});

// What the forensic check marked; a mark is fetched when it is first asked for, since every look is recorded.
function mark(box) {
  document.querySelectorAll(".scan .overlay").forEach((image) => {
    if (image.dataset.overlay !== box.value) return;
    if (box.checked && !image.src) image.src = image.dataset.src;
    image.hidden = !box.checked;
  });
}
const markBoxes = document.querySelectorAll(".overlays input");
markBoxes.forEach((box) => box.addEventListener("change", () => mark(box)));
document.getElementById("marks")?.addEventListener("click", (event) => {
  const button = event.currentTarget;
  const shown = button.getAttribute("aria-pressed") !== "true";
  button.setAttribute("aria-pressed", String(shown));
  markBoxes.forEach((box) => {
    box.checked = shown;
    mark(box);
  });
});

// Both faces at the same scale: the face box, given as fractions of its picture, fills the same share of the pane.
const FACE_SHARE = 0.56;
function align(image) {
  const [x, y, w, h] = image.dataset.face.split(",").map(Number);
  const pane = image.parentElement.getBoundingClientRect();
  if (!(w > 0 && h > 0) || !image.naturalWidth || !pane.width) return;
  const scale = (pane.height * FACE_SHARE) / (h * image.naturalHeight);
  image.classList.add("aligned");
  image.style.width = `${image.naturalWidth * scale}px`;
  image.style.height = `${image.naturalHeight * scale}px`;
  image.style.left = `${pane.width / 2 - (x + w / 2) * image.naturalWidth * scale}px`;
  image.style.top = `${pane.height / 2 - (y + h / 2) * image.naturalHeight * scale}px`;
}
function alignAll() {
  document.querySelectorAll("img[data-face]").forEach((image) => {
    if (image.complete) align(image);
    else image.addEventListener("load", () => align(image), { once: true });
  });
}
alignAll();
addEventListener("resize", alignAll);

// A decision is confirmed before it goes; without this file the form goes at once and the server checks it alike.
const form = document.getElementById("decide-form");
if (form) {
  const dialog = document.getElementById("confirm");
  const problem = document.getElementById("decide-problem");
  let confirmed = false;

  form.addEventListener("submit", (event) => {
    if (confirmed) return;
    event.preventDefault();
    const verdict = form.elements.verdict.value;
    const chosen = [...form.querySelectorAll(`input[name="${verdict.toLowerCase()}"]:checked`)];
    problem.hidden = chosen.length > 0;
    if (chosen.length === 0) {
      form.querySelector(`input[name="${verdict.toLowerCase()}"]`).focus();
      return;
    }
    document.getElementById("confirm-reasons").replaceChildren(...chosen.map((input) => {
      const line = document.createElement("li");
      line.textContent = input.parentElement.textContent.trim();
      return line;
    }));
    dialog.querySelectorAll("[data-for]").forEach((part) => { part.hidden = part.dataset.for !== verdict; });
    dialog.showModal();
    dialog.querySelector("button[data-for]:not([hidden])").focus();
  });
  form.addEventListener("change", () => { problem.hidden = true; });
  document.getElementById("confirm-no").addEventListener("click", () => dialog.close());
  dialog.querySelectorAll("button[data-for]").forEach((button) => button.addEventListener("click", () => {
    confirmed = true;
    button.disabled = true;
    form.requestSubmit();
  }));
}
