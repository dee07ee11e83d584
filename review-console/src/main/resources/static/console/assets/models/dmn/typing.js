// What is typed into a cell is what stands there: dmn-js' editor would close every bracket by itself, so that "[60..80)"
// came out as "[60..80)]". It has no setting for that, but leaves alone what is pasted.

const OPENING = ["[", "(", "{", '"'];

function paste(target, text) {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  target.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}

export function asTyped(container) {
  container.addEventListener("beforeinput", (event) => {
    const editor = event.target.closest?.(".cm-content");
    if (!editor || event.inputType !== "insertText" || !OPENING.includes(event.data)) return;
    event.preventDefault();
    event.stopPropagation();
    paste(editor, event.data);
  }, true);
}
