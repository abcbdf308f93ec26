// A modal box above everything: what lies below is inert, Tab turns inside, Escape leaves, focus comes back.

import { h } from "../dom/h.js";
import { texts } from "../texts.js";
import { iconButton } from "./buttons.js";

const FOCUSABLE = 'a[href],button:not([disabled]),input:not([disabled]),select:not([disabled]),textarea:not([disabled]),summary,[tabindex="0"]';

const host = () => document.getElementById("dialogs");

// Only the last box is alive; the page below wakes up when the last one leaves.
function settle() {
  const layers = [...host().children].filter((layer) => !layer.hidden);
  document.getElementById("app").inert = layers.length > 0;
  for (const layer of layers) layer.inert = layer !== layers.at(-1);
}

export const focusables = (box) => [...box.querySelectorAll(FOCUSABLE)].filter((node) => node.checkVisibility());

function turn(event, box) {
  const all = focusables(box);
  const [first, last] = [all[0], all.at(-1)];
  const leaving = event.shiftKey ? document.activeElement === first : document.activeElement === last;
  if (!leaving && box.contains(document.activeElement)) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}

function header(title, sign, leave) {
  return h("header", { class: "dialog-head" }, sign ?? null, h("h2", { tabindex: "-1" }, title), iconButton("close", texts.close, leave));
}

// Gives { layer, box, body, foot, show, close }; `onLeave` is told of Escape and of the cross.
export function openDialog({ title, sign, onLeave, wide = false, alert = false }) {
  const back = document.activeElement;
  const body = h("div", { class: "dialog-body" });
  const foot = h("footer", { class: "dialog-foot" });
  const role = alert ? "alertdialog" : "dialog";
  const head = header(title, sign, () => onLeave("cross"));
  const box = h("div", { class: wide ? "dialog wide" : "dialog", role, "aria-modal": "true", "aria-label": title }, head, body, foot);
  const layer = h("div", { class: "layer" }, box);
  box.onkeydown = (event) => {
    if (event.key === "Tab") turn(event, box);
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    onLeave("escape");
  };
  host().append(layer);
  settle();
  const show = (shown) => {
    layer.hidden = !shown;
    settle();
  };
  const close = () => {
    layer.remove();
    settle();
    if (back?.isConnected) back.focus();
  };
  const rename = (text) => {
    box.setAttribute("aria-label", text);
    head.querySelector("h2").textContent = text;
  };
  return { layer, box, body, foot, show, close, rename };
}

export const focusFirst = (dialog) => (focusables(dialog.body)[0] ?? dialog.foot.querySelector(".primary,.danger") ?? dialog.box.querySelector("h2"))?.focus();
