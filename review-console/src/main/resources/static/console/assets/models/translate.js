// The words that bpmn-js and dmn-js have of their own, by a slug of the English: «View DRD» is tool.view-drd.

const slug = (words) => words.toLowerCase().replace(/[^a-z0-9]+/gu, "-").replace(/^-|-$/gu, "");

/** A module for either of them; what has no words of ours stays as it is. */
export function translation(say) {
  const translate = (words, gaps = {}) => say.or(`tool.${slug(words)}`, words).replace(/\{([^}]+)\}/gu, (gap, name) => gaps[name] ?? gap);
  return { translate: ["value", translate] };
}

const VIEWS = ["drd", "decisionTable", "literalExpression", "boxedExpression"];

/**
 * The same as options of dmn-js, which has an editor of its own for each kind of view. What is typed counts at once: a save
 * by key would leave out what dmn-js still waits with.
 */
export function translatedViews(say) {
  const additionalModules = [translation(say)];
  return Object.fromEntries(VIEWS.map((view) => [view, { additionalModules, debounceInput: false }]));
}
