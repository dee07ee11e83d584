// Asks the server about the text as it is being written: once the hand rests, and only about the newest.
import { send } from "./server.js";

const REST = 500; // milliseconds

/** `read` gives the text, `found` takes the findings, `failed` a problem that is not one of the model. */
export function checkAsWritten({ url, kind, read, busy, found, failed }) {
  let timer = null;
  let asking = null;

  async function ask() {
    asking?.abort();
    const mine = new AbortController();
    asking = mine;
    busy();
    try {
      const answer = await send(url, { kind, text: await read() }, { signal: mine.signal });
      if (!mine.signal.aborted) found(answer.findings);
    } catch (problem) {
      if (!mine.signal.aborted) failed(problem);
    }
  }

  return {
    now: ask,
    soon() {
      clearTimeout(timer);
      timer = setTimeout(ask, REST);
    },
  };
}
