"use strict";

// What every page has: what is being loaded, what failed on the way, the list of keys, the menu of looks.

// A region that is being fetched says so to those who cannot see it fade.
const regionOf = (event) => event.detail.target ?? event.target;
document.addEventListener("htmx:beforeRequest", (event) => regionOf(event).setAttribute("aria-busy", "true"));
document.addEventListener("htmx:afterRequest", (event) => regionOf(event).removeAttribute("aria-busy"));

// Where the session has ended, an answer is the page of the sign-in: it is opened, not put into the region.
document.addEventListener("htmx:beforeSwap", (event) => {
  const to = new URL(event.detail.xhr.responseURL || location.href, location.href).pathname;
  if (to !== "/console/login" || location.pathname === to) return;
  event.detail.shouldSwap = false;
  location.assign(to);
});

// What did not arrive is said and can be asked for again; the message goes when all of it has arrived after all.
const trouble = document.getElementById("trouble");
const failed = new Map();

function tell(event, kind, trace) {
  failed.set(event.detail.requestConfig.elt, event.detail.requestConfig);
  trouble.querySelectorAll("[data-trouble]").forEach((part) => { part.hidden = part.dataset.trouble !== kind; });
  const line = trouble.querySelector("[data-trace]");
  line.hidden = !trace;
  line.querySelector(".mono").textContent = trace ?? "";
  trouble.hidden = false;
}

function settle(elements) {
  elements.forEach((element) => failed.delete(element));
  trouble.hidden = failed.size === 0;
}

for (const type of ["htmx:sendError", "htmx:timeout"]) {
  document.addEventListener(type, (event) => tell(event, "network", null));
}
document.addEventListener("htmx:responseError", (event) => tell(event, "server", event.detail.xhr.getResponseHeader("X-Trace-Id")));
document.addEventListener("htmx:afterRequest", (event) => {
  if (event.detail.successful) settle([event.detail.requestConfig.elt, ...[...failed.keys()].filter((element) => !element.isConnected)]);
});
// What renews itself gives way to what somebody asked for in the same place.
const renewsItself = ({ elt }) => /\bevery\b/.test(elt.getAttribute("hx-trigger") ?? "");
trouble.querySelector("[data-retry]").addEventListener("click", () => {
  const all = [...failed.values()].filter(({ elt }) => elt.isConnected);
  const again = all.filter((one) => !renewsItself(one) || all.every((other) => other === one || other.target !== one.target));
  settle([...failed.keys()]);
  again.forEach(({ verb, path, elt, target }) => htmx.ajax(verb, path, { source: elt, target }));
});
trouble.querySelector("[data-hide]").addEventListener("click", () => settle([...failed.keys()]));

// What is on its way is not sent once more by a second click: two cases would be taken, a comment written twice.
const UNDERWAY_MILLIS = 10_000;
let underway = null;
document.addEventListener("submit", (event) => {
  const { target: form, submitter } = event;
  if (event.defaultPrevented || form.method !== "post") return;
  const content = `${submitter?.formAction ?? form.action} ${new URLSearchParams(new FormData(form, submitter))}`;
  if (underway?.content === content && event.timeStamp - underway.since < UNDERWAY_MILLIS) event.preventDefault();
  else underway = { content, since: event.timeStamp };
});
addEventListener("pageshow", () => { underway = null; });

// Whoever dictates, or touches keys by accident, switches them off in this browser (WCAG 2.1.4).
const KEYS = "proofline-keys";
const keysWork = () => localStorage.getItem(KEYS) !== "off";
const keysOn = document.getElementById("keys-on");
keysOn.checked = keysWork();
keysOn.addEventListener("change", () => localStorage.setItem(KEYS, keysOn.checked ? "on" : "off"));

// Keys of controls that this page does not have are not shown.
function showKeys() {
  const dialog = document.getElementById("keys");
  dialog.querySelectorAll("[data-key-of]").forEach((row) => {
    row.hidden = !document.querySelector(`[data-key="${CSS.escape(row.dataset.keyOf)}"]`);
  });
  dialog.showModal();
}
document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-opens]");
  if (opener?.dataset.opens === "keys") showKeys();
  else if (opener) document.getElementById(opener.dataset.opens).showModal();
});

// A menu closes when it is left.
document.addEventListener("keydown", (event) => {
  const menu = event.key === "Escape" && event.target.closest(".menu[open]");
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});
document.addEventListener("click", (event) => {
  document.querySelectorAll(".menu[open]").forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; });
});

// On a phone the navigation is a strip; the page that is open stands in it where it is seen.
{
  const strip = document.querySelector(".nav");
  const here = strip?.querySelector("[aria-current]");
  const middle = (part) => part.getBoundingClientRect().left + part.offsetWidth / 2;
  if (here) strip.scrollLeft += middle(here) - middle(strip);
}
