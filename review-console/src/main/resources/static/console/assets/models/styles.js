// Lets the editor of FEEL expressions put its styles into the page: it makes its own style element, and the page's
// content policy asks for the nonce that this page was sent with.
const nonce = document.querySelector("[data-style-nonce]")?.dataset.styleNonce;
const create = document.createElement.bind(document);
document.createElement = (name, options) => {
  const element = create(name, options);
  if (nonce && String(name).toLowerCase() === "style") element.nonce = nonce;
  return element;
};
