"use strict";

// Records a short video of the applicant, one prompt after the other, and sends it. The prompts come from the server a
// moment before; each is shown for as long as the server says, the first from the beginning of the recording.
const main = document.getElementById("capture");
const part = (id) => document.getElementById(id);
const words = main.dataset;
const TYPES = ["video/webm;codecs=vp8", "video/webm", "video/mp4"];
const BITS_A_SECOND = 2500000;
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

function show(id) {
  for (const section of ["intro", "stage", "upload", "fallback"]) part(section).hidden = section !== id;
}

function problem(sentence) {
  part("problem").textContent = sentence;
  part("problem").hidden = !sentence;
}

// Thrown for what the server has said in words that an applicant can read.
class Told extends Error {}

async function challenge() {
  const answer = await fetch(`${words.base}/video/challenge`, { method: "POST", headers: { Accept: "application/json" } });
  if (answer.status === 409) throw new Told(await answer.text());
  if (!answer.ok) throw new Told(words.broken);
  return answer.json();
}

function send(video, nonce) {
  const form = new FormData();
  form.append("nonce", nonce);
  form.append("video", video, "video");
  show("upload");
  return new Promise((done, fail) => {
    const call = new XMLHttpRequest();
    call.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) part("progress").value = Math.round((100 * event.loaded) / event.total);
    });
    call.addEventListener("load", () => {
      if (call.status === 204) done();
      else fail(new Told(call.status === 422 || call.status === 409 ? call.responseText : words.broken));
    });
    call.addEventListener("error", () => fail(new Told(words.offline)));
    call.open("POST", `${words.base}/video`);
    call.send(form);
  });
}

function finished() {
  location.href = `${words.base}?received`;
}

// Whatever ended it, the way back is the beginning: a challenge is good for one video.
function again(failure) {
  problem(failure instanceof Told ? failure.message : words.broken);
  show("intro");
  part("begin").disabled = false;
  part("begin").focus();
}

async function countDown() {
  part("prompt").textContent = words.hold;
  for (const number of [3, 2, 1]) {
    part("count").textContent = number;
    await pause(1000);
  }
  part("count").textContent = "";
}

async function prompts(asked) {
  part("steps").replaceChildren(...asked.steps.map(() => document.createElement("li")));
  for (const [index, step] of asked.steps.entries()) {
    part("prompt").textContent = step;
    [...part("steps").children].forEach((mark, at) => {
      mark.className = at < index ? "past" : "";
      mark.toggleAttribute("aria-current", at === index);
    });
    await pause(asked.pace);
  }
  part("prompt").textContent = "";
}

async function record(stream, asked) {
  const type = TYPES.find((known) => MediaRecorder.isTypeSupported(known));
  const recorder = new MediaRecorder(stream, { mimeType: type, videoBitsPerSecond: BITS_A_SECOND });
  const pieces = [];
  recorder.addEventListener("dataavailable", (event) => pieces.push(event.data));
  const begun = new Promise((done) => recorder.addEventListener("start", done, { once: true }));
  const ended = new Promise((done) => recorder.addEventListener("stop", done, { once: true }));
  recorder.start(500);
  await begun;
  await prompts(asked);
  recorder.stop();
  await ended;
  return new Blob(pieces, { type });
}

async function capture() {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: "user", width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 30, max: 30 } },
  });
  try {
    show("stage");
    part("preview").srcObject = stream;
    await part("preview").play();
    const asked = await challenge();
    await countDown();
    await send(await record(stream, asked), asked.nonce);
    finished();
  } finally {
    stream.getTracks().forEach((track) => track.stop());
  }
}

// Without a camera that this page may use: the steps as a list, and the device's own recorder.
async function fallback(sentence) {
  problem(sentence);
  try {
    const asked = await challenge();
    part("asked").replaceChildren(...asked.steps.map((step) => {
      const line = document.createElement("li");
      line.textContent = step;
      return line;
    }));
    show("fallback");
    part("fallback").onsubmit = async (event) => {
      event.preventDefault();
      try {
        await send(part("fallback").elements.video.files[0], asked.nonce);
        finished();
      } catch (failure) {
        again(failure);
      }
    };
  } catch (failure) {
    again(failure);
  }
}

const SAID = { NotAllowedError: words.refused, NotFoundError: words.noCamera, OverconstrainedError: words.noCamera, NotReadableError: words.noCamera };

part("begin").addEventListener("click", async () => {
  part("begin").disabled = true;
  problem("");
  if (!navigator.mediaDevices || !window.MediaRecorder || !TYPES.some((type) => MediaRecorder.isTypeSupported(type))) {
    await fallback(words.unsupported);
    return;
  }
  try {
    await capture();
  } catch (failure) {
    if (SAID[failure.name]) await fallback(SAID[failure.name]);
    else again(failure);
  }
});
