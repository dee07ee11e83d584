// Loads a classic script of the page's own server, such as the prebuilt editors, when it is known that it is needed.

export function script(url) {
  return new Promise((resolve, reject) => {
    const element = document.createElement("script");
    element.src = url;
    element.addEventListener("load", resolve);
    element.addEventListener("error", () => reject(new Error(url)));
    document.head.append(element);
  });
}

/** Says on the page that it could not be opened. */
export function tellProblem(problem) {
  const told = document.getElementById("editor-problem");
  told.hidden = false;
  told.querySelector("[data-told]").textContent = problem.message;
}
