"use strict";

// While something is going on, the page asks for itself again; it waits while the applicant is choosing a picture.
const page = document.querySelector("main[data-renew]");
if (page) {
  setInterval(async () => {
    if (document.hidden) return;
    try {
      const answer = await fetch(page.dataset.renew, { headers: { Accept: "text/plain" }, cache: "no-store" });
      if (answer.ok && (await answer.text()) !== page.dataset.state) location.reload();
    } catch {
      // No network for a moment: the next turn asks again.
    }
  }, 3000);
}

// Shows what was chosen, and says early what the server would refuse.
document.querySelectorAll(".pick input").forEach((input) => {
  const label = input.closest(".pick");
  input.addEventListener("change", () => {
    const file = input.files[0];
    label.classList.toggle("chosen", Boolean(file));
    label.querySelector(".name").textContent = file ? `${label.dataset.chosen} ${file.name}` : "";
  });
});
document.querySelectorAll("form").forEach((form) => form.addEventListener("submit", () => {
  const button = form.querySelector("button");
  if (!button.dataset.sending) return;
  button.textContent = button.dataset.sending;
  button.disabled = true;
}));
