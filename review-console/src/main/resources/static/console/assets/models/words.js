// What the editors say, in the reader's language: the page's server keeps all words.

const GAP = /\{(\d)\}/gu;

/** Fetches the words; the answer takes a key and what stands in its gaps. */
export async function wordsFrom(url) {
  const answer = await fetch(url, { headers: { Accept: "application/json" } });
  const words = answer.ok ? await answer.json() : {};
  const say = (key, ...values) => (words[key] ?? key).replace(GAP, (gap, index) => values[index] ?? gap);
  say.or = (key, otherwise) => words[key] ?? otherwise;
  return say;
}
