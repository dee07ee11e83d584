// The list of what speaks against a model: the same findings as at the gate, found by the same rules on the server.
import { make } from "./dom.js";

const EMPTY = { findings: [], failed: false };

/**
 * Shows findings in a list, each of which leads to its element.
 *
 * `elementOf` gives the element that a finding is about, or nothing; `nameOf` what it is called; `go` opens it.
 */
export function findingList({ list, count, say, elementOf, nameOf = () => "", go }) {
  let shown = EMPTY;

  function row(finding) {
    const bad = finding.severity === "ERROR";
    const tag = make("span", { class: `tag ${bad ? "bad" : "warn"}` }, say(bad ? "finding.error" : "finding.warning"));
    const name = nameOf(finding);
    const words = [tag, name && !finding.message.includes(name) && make("strong", {}, name), make("span", {}, finding.message), finding.place && make("span", { class: "soft small" }, finding.place)];
    return make("li", {}, elementOf(finding)
      ? make("button", { type: "button", "data-code": finding.code, onclick: () => go(finding) }, ...words)
      : make("div", { "data-code": finding.code }, ...words));
  }

  function show(findings) {
    shown = { findings, failed: false };
    list.replaceChildren(...(findings.length ? findings.map(row) : [make("li", { class: "soft" }, say("finding.none"))]));
    const errors = findings.filter((finding) => finding.severity === "ERROR").length;
    count.textContent = findings.length ? say("finding.count", errors, findings.length - errors) : "";
    list.dataset.state = "checked";
  }

  return {
    show,
    busy() { list.dataset.state = "checking"; },
    fail(message) {
      list.replaceChildren(make("li", {}, make("div", { class: "note bad" }, message)));
      list.dataset.state = "failed";
    },
    get findings() { return shown.findings; },
  };
}
