// A draft in the browser: what is not yet saved, saving, and what happens if somebody else saved first.
import { send } from "./server.js";

/**
 * @param {object} parts `form` with the name, the comment and the buttons; `state` where it is told how it stands;
 *   `dialog` for a draft that somebody else saved; `read` gives the text; `examples` the rows by table; `saved` takes
 *   the server's answer
 */
export function draft({ form, state, dialog, read, examples, saved, say }) {
  let revision = Number(form.dataset.revision);
  let changes = 0;
  let kept = 0;
  let saving = null;

  function tell(key, ...values) {
    state.textContent = say(key, ...values);
    state.dataset.state = key;
  }

  function touched() {
    changes += 1;
    tell("draft.changed");
  }

  async function whole() {
    return { revision, name: form.elements.name.value, comment: form.elements.comment.value, text: await read(), examples: examples() };
  }

  async function store(url, content) {
    const at = changes;
    tell("draft.saving");
    try {
      const answer = await send(url, content);
      kept = at;
      if (answer.location) {
        changes = kept;
        location.assign(answer.location);
        return;
      }
      revision = answer.revision;
      tell(changes === kept ? "draft.saved" : "draft.changed");
      saved(answer);
    } catch (problem) {
      if (problem.status === 409) {
        dialog.querySelector("[data-told]").textContent = problem.message;
        dialog.showModal();
        tell("draft.stale");
      } else if (problem.status === 401) {
        tell("draft.signed-out");
      } else {
        state.dataset.state = "draft.failed";
        state.textContent = say("draft.failed", problem.message);
      }
    }
  }

  /** One at a time: a second press waits for the first. */
  function save() {
    saving = (saving ?? Promise.resolve()).then(async () => store(form.dataset.save, await whole()));
    return saving;
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    save();
  });
  form.addEventListener("input", touched);
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "s") {
      event.preventDefault();
      save();
    }
  });
  window.addEventListener("beforeunload", (event) => {
    if (changes !== kept) event.preventDefault();
  });
  dialog.addEventListener("click", async (event) => {
    const choice = event.target.closest("[data-choice]")?.dataset.choice;
    if (!choice) return;
    dialog.close();
    if (choice === "copy") await store(form.dataset.copy, await whole());
    if (choice === "theirs") {
      kept = changes;
      location.reload();
    }
  });

  return { touched, save, get dirty() { return changes !== kept; } };
}
