// A menu that opens beside a button: arrows move, Enter chooses, Escape leaves, focus comes back.

import { h } from "../dom/h.js";
import { icon } from "./icons.js";
import { placeBeside } from "./place.js";

let closeOpen = null;

const choices = (box) => [...box.querySelectorAll('[role^="menuitem"]')];

function move(box, step) {
  const all = choices(box);
  const at = all.indexOf(document.activeElement);
  all[(at + step + all.length) % all.length]?.focus();
}

function typeAhead(box, letter) {
  const all = choices(box);
  const from = all.indexOf(document.activeElement) + 1;
  const ring = [...all.slice(from), ...all.slice(0, from)];
  ring.find((node) => node.textContent.trim().toLowerCase().startsWith(letter.toLowerCase()))?.focus();
}

function onKey(event, box, close) {
  const steps = { ArrowDown: () => move(box, 1), ArrowUp: () => move(box, -1) };
  const ends = { Home: () => choices(box)[0]?.focus(), End: () => choices(box).at(-1)?.focus() };
  const leaves = { Escape: () => close(true), Tab: () => close(true) };
  const does = { ...steps, ...ends, ...leaves }[event.key];
  if (does) {
    event.preventDefault();
    event.stopPropagation();
    does();
  } else if (event.key.length === 1 && event.key !== " ") {
    typeAhead(box, event.key);
  }
}

function row(item, close) {
  if (item.heading) return h("div", { class: "menu-heading", role: "presentation" }, item.heading);
  const choose = () => {
    close(true);
    item.does();
  };
  const role = item.checked === undefined ? "menuitem" : "menuitemradio";
  return h(
    "button",
    {
      type: "button",
      role,
      "aria-checked": item.checked === undefined ? null : String(item.checked),
      class: item.danger ? "menu-item danger" : "menu-item",
      on: { click: choose },
    },
    item.before ?? (item.icon ? icon(item.icon) : null),
    h("span", { class: "menu-label" }, h("span", {}, item.label), item.detail ? h("small", {}, item.detail) : null),
    item.checked ? icon("check") : null,
  );
}

export function openMenu(anchor, items, { label, above = false } = {}) {
  const wasOpen = anchor.getAttribute("aria-expanded") === "true";
  closeOpen?.(false);
  if (wasOpen) return;
  const box = h("div", { class: "menu", role: "menu", "aria-label": label ?? anchor.getAttribute("aria-label") });
  const away = (event) => !box.contains(event.target) && !anchor.contains(event.target) && close(false);
  const close = (back) => {
    document.removeEventListener("pointerdown", away, true);
    window.removeEventListener("resize", leave);
    anchor.setAttribute("aria-expanded", "false");
    box.remove();
    closeOpen = null;
    if (back) anchor.focus();
  };
  const leave = () => close(false);
  closeOpen = close;
  box.append(...items.filter(Boolean).map((item) => row(item, close)));
  box.onkeydown = (event) => onKey(event, box, close);
  document.getElementById("floating").append(box);
  anchor.setAttribute("aria-expanded", "true");
  placeBeside(box, anchor, { above });
  document.addEventListener("pointerdown", away, true);
  window.addEventListener("resize", leave);
  (box.querySelector('[aria-checked="true"]') ?? choices(box)[0])?.focus();
}

export const menuButtonProps = { "aria-haspopup": "menu", "aria-expanded": "false", "data-own": "aria-expanded" };
