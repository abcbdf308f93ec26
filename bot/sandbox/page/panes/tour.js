// The short path proposed to a visitor; each step is ticked when the page sees it done.

import { h } from "../dom/h.js";
import { recall, remember } from "../sync/memory.js";
import { texts } from "../texts.js";
import { tourSteps, tourTexts } from "../texts_tour.js";
import { button, iconButton } from "../ui/buttons.js";
import { icon, logo } from "../ui/icons.js";

// `deeds` = { type, press, advance }: what the buttons of the steps may do.
export function tour(root, deeds) {
  const done = new Set(recall("tour.done", sessionStorage) ?? []);
  let shown = recall("tour.hidden") !== true;

  const run = ({ does }) => {
    const [[deed, value]] = Object.entries(does);
    deeds[deed](value);
  };
  const step = (one, at) => {
    const finished = done.has(one.doneBy);
    const next = tourSteps.findIndex(({ doneBy }) => !done.has(doneBy)) === at;
    return h(
      "li",
      { class: finished ? "step done" : next ? "step next" : "step" },
      h("span", { class: "step-sign", "aria-hidden": "true" }, finished ? icon("check") : String(at + 1)),
      h("span", {}, one.text, finished ? h("span", { class: "visually-hidden" }, ` (${tourTexts.done})`) : null),
      one.button && next ? button(one.button, () => run(one), { class: "button small" }) : null,
    );
  };
  const draw = () => {
    root.hidden = !shown;
    const all = tourSteps.every(({ doneBy }) => done.has(doneBy));
    root.replaceChildren(
      h("div", { class: "tour-head" }, logo(), h("div", {}, h("h2", {}, tourTexts.title), h("p", {}, tourTexts.intro)), iconButton("close", tourTexts.dismiss, () => show(false))),
      h("p", { class: "tour-try" }, all ? tourTexts.finished : `${tourTexts.heading}\u00a0:`),
      h("ol", { class: "steps" }, tourSteps.map(step)),
    );
  };
  const show = (wanted) => {
    shown = wanted;
    remember("tour.hidden", !wanted);
    draw();
  };
  root.setAttribute("aria-label", texts.showTour);
  draw();
  return {
    toggle: () => show(!shown),
    note(event) {
      if (done.has(event)) return;
      done.add(event);
      remember("tour.done", [...done], sessionStorage);
      draw();
    },
  };
}
