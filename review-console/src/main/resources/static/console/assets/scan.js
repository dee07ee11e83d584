"use strict";

// Pictures of documents can be enlarged, turned and brightened. What is pressed acts on the picture that was touched last.
(() => {
  const STEPS = [1, 1.5, 2, 3, 4, 6, 8];
  const HIGHEST = 0.78; // of the window, for a turned picture that is not enlarged
  const figures = [...document.querySelectorAll("[data-scan]")];
  const views = new Map(figures.map((figure) => [figure, { step: 0, turn: 0, light: 100 }]));

  // The stage has the size of the turned and enlarged picture, so that the frame around it can scroll.
  function show(figure) {
    const { step, turn, light } = views.get(figure);
    const frame = figure.querySelector(".scan");
    const stage = frame.querySelector(".stage");
    const picture = stage.querySelector(".picture");
    const image = picture.querySelector("img");
    image.style.filter = light === 100 ? "" : `brightness(${light}%)`;
    const plain = step === 0 && turn === 0;
    frame.classList.toggle("moved", !plain);
    if (plain) frame.removeAttribute("tabindex");
    else frame.tabIndex = 0;
    figure.querySelector("output").textContent = `${Math.round(STEPS[step] * 100)} %, ${turn}°, ${light} %`;
    if (plain || !image.naturalWidth) {
      for (const part of [stage, picture]) part.removeAttribute("style");
      return;
    }
    const ratio = image.naturalHeight / image.naturalWidth;
    const lying = turn % 180 !== 0;
    const whole = lying ? Math.min(frame.clientWidth, HIGHEST * innerHeight * ratio) : frame.clientWidth;
    const width = whole * STEPS[step];
    const height = lying ? width / ratio : width * ratio;
    stage.style.width = `${width}px`;
    stage.style.height = `${height}px`;
    picture.style.width = `${lying ? height : width}px`;
    picture.style.transformOrigin = "0 0";
    const [x, y] = { 0: [0, 0], 90: [width, 0], 180: [width, height], 270: [0, height] }[turn];
    picture.style.transform = `translate(${x}px, ${y}px) rotate(${turn}deg)`;
  }

  const bounded = (value, low, high) => Math.max(low, Math.min(high, value));
  const changes = {
    in: (view) => { view.step = bounded(view.step + 1, 0, STEPS.length - 1); },
    out: (view) => { view.step = bounded(view.step - 1, 0, STEPS.length - 1); },
    turn: (view) => { view.turn = (view.turn + 90) % 360; },
    brighter: (view) => { view.light = bounded(view.light + 25, 25, 300); },
    darker: (view) => { view.light = bounded(view.light - 25, 25, 300); },
    reset: (view) => { Object.assign(view, { step: 0, turn: 0, light: 100 }); },
  };

  // What was in the middle stays there.
  function change(figure, name) {
    const frame = figure.querySelector(".scan");
    const x = (frame.scrollLeft + frame.clientWidth / 2) / frame.scrollWidth;
    const y = (frame.scrollTop + frame.clientHeight / 2) / frame.scrollHeight;
    changes[name](views.get(figure));
    show(figure);
    frame.scrollLeft = x * frame.scrollWidth - frame.clientWidth / 2;
    frame.scrollTop = y * frame.scrollHeight - frame.clientHeight / 2;
  }

  // Keys belong to one picture at a time.
  function choose(chosen) {
    figures.forEach((figure) => figure.querySelectorAll("[data-view]").forEach((button) => {
      if (figure === chosen) button.dataset.key = button.dataset.viewKey;
      else delete button.dataset.key;
    }));
  }

  figures.forEach((figure) => {
    const frame = figure.querySelector(".scan");
    figure.querySelector(".scan-tools").hidden = false;
    figure.addEventListener("pointerdown", () => choose(figure));
    figure.addEventListener("focusin", () => choose(figure));
    figure.addEventListener("click", (event) => {
      const button = event.target.closest("[data-view]");
      if (button) change(figure, button.dataset.view);
    });
    // Fingers scroll by themselves; a mouse drags.
    frame.addEventListener("pointerdown", (down) => {
      if (down.pointerType !== "mouse" || down.button !== 0 || !frame.classList.contains("moved")) return;
      down.preventDefault();
      const [left, top] = [frame.scrollLeft, frame.scrollTop];
      const drag = (move) => {
        frame.scrollLeft = left - (move.clientX - down.clientX);
        frame.scrollTop = top - (move.clientY - down.clientY);
      };
      addEventListener("pointermove", drag);
      addEventListener("pointerup", () => removeEventListener("pointermove", drag), { once: true });
    });
  });
  if (figures.length) choose(figures[0]);

  // The place of a field that is pointed at in the table comes into the frame of an enlarged picture.
  function bring(event) {
    const name = event.target.closest("tr[data-field]")?.dataset.field;
    const box = name && document.querySelector(`.scan.moved rect[data-field="${CSS.escape(name)}"]`);
    if (!box) return;
    const frame = box.closest(".scan");
    const [place, view] = [box.getBoundingClientRect(), frame.getBoundingClientRect()];
    if (place.left >= view.left && place.right <= view.right && place.top >= view.top && place.bottom <= view.bottom) return;
    frame.scrollLeft += (place.left + place.right - view.left - view.right) / 2;
    frame.scrollTop += (place.top + place.bottom - view.top - view.bottom) / 2;
  }
  document.addEventListener("mouseover", bring);
  document.addEventListener("focusin", bring);
  addEventListener("resize", () => figures.forEach(show));
})();
