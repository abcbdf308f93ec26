// The guided day proposed to a visitor: where one stands, what comes next, and a button that helps.

import { h } from "../dom/h.js";
import { recall, remember } from "../sync/memory.js";
import { onDeed } from "../sync/notes.js";
import { texts } from "../texts.js";
import { tourSteps, tourTexts } from "../texts_tour.js";
import { button, iconButton } from "../ui/buttons.js";
import { icon, logo } from "../ui/icons.js";
import { tourDeeds } from "./tour_deeds.js";

export function tour(root) {
  const done = new Set(recall("tour.done", sessionStorage) ?? []);
  let shown = recall("tour.hidden") !== true;
  let busy = false;

  const next = () => tourSteps.find(({ doneBy }) => !done.has(doneBy));
  // The button stays the same node, so that a keyboard never loses its place.
  const run = async () => {
    if (busy) return;
    busy = true;
    go.setAttribute("aria-busy", "true");
    try {
      await tourDeeds[next().id]();
    } finally {
      busy = false;
      go.removeAttribute("aria-busy");
    }
  };
  const list = h("ol", { class: "steps", "aria-label": tourTexts.steps });
  const words = h("p", { class: "tour-words", role: "status" });
  const go = button("", run, { class: "button small" });
  const title = h("div", {}, h("h2", {}, tourTexts.title), h("p", {}, tourTexts.intro));
  root.replaceChildren(
    h("div", { class: "tour-head" }, logo(), title, iconButton("close", tourTexts.dismiss, () => show(false))),
    list,
    h("div", { class: "tour-next" }, words, go),
  );

  const step = (one, at) => {
    const finished = done.has(one.doneBy);
    const current = one === next();
    return h(
      "li",
      { class: finished ? "step done" : current ? "step next" : "step", "aria-current": current ? "step" : null },
      h("span", { class: "step-sign", "aria-hidden": "true" }, finished ? icon("check") : String(at + 1)),
      h("span", { class: "step-name" }, one.name, finished ? h("span", { class: "visually-hidden" }, ` (${tourTexts.done})`) : null),
    );
  };
  const draw = () => {
    const one = next();
    root.hidden = !shown;
    list.replaceChildren(...tourSteps.map(step));
    words.textContent = one?.text ?? tourTexts.finished;
    go.textContent = one?.button ?? "";
    go.hidden = !one;
  };
  const show = (wanted) => {
    shown = wanted;
    remember("tour.hidden", !wanted);
    draw();
  };
  root.setAttribute("aria-label", texts.showTour);
  draw();
  onDeed((deed) => {
    const ticked = tourSteps.find(({ doneBy }) => deed.startsWith(doneBy) && !done.has(doneBy));
    if (!ticked) return;
    done.add(ticked.doneBy);
    remember("tour.done", [...done], sessionStorage);
    draw();
  });
  return { toggle: () => show(!shown) };
}
