// Speaks to the server that the page came from.

/** An answer that is no success, with what it says. */
export class Refused extends Error {
  constructor(status, told) {
    super(told?.message ?? `HTTP ${status}`);
    this.status = status;
    this.told = told ?? {};
  }
}

async function read(answer) {
  const json = answer.headers.get("Content-Type")?.includes("json");
  const told = json ? await answer.json() : null;
  if (answer.ok && (json || answer.status === 204)) return told;
  // A redirect ends at a page: the session is over.
  throw new Refused(answer.redirected ? 401 : answer.status, told);
}

/** Sends a value as JSON, with the token of the page's forms, and gives the answer's value. */
export async function send(url, value, options = {}) {
  const token = document.querySelector("input[name=_csrf]")?.value ?? "";
  return read(await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRF-TOKEN": token },
    body: JSON.stringify(value),
    ...options,
  }));
}

export async function json(url) {
  return read(await fetch(url, { headers: { Accept: "application/json" } }));
}

/** The text of a model. */
export async function text(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Refused(answer.status, null);
  return answer.text();
}
