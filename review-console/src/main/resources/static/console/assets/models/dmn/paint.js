// Colours cells by a style sheet of the page's own: dmn-js draws its cells anew at will, which loses classes.

/** Gives a function that takes `[selector, name of a colour]` pairs. */
export function painter() {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return (marks) => sheet.replaceSync(marks.filter(([selector]) => selector).map(([selector, look]) => `${selector} { background-color: var(--cell-${look}) !important; box-shadow: inset 3px 0 0 var(--edge-${look}); }`).join("\n"));
}
