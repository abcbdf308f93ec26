// Proposes commands after « / » and people after « @ » while somebody types; arrows, Enter or Tab choose.

import { h } from "../dom/h.js";
import { store } from "../sync/store.js";
import { texts } from "../texts.js";
import { placeBeside } from "./place.js";

const plainLetters = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const commandsFor = (typed) =>
  store.commands
    .filter((one) => one.command.startsWith(typed.toLowerCase()))
    .map((one) => ({ typed, text: `${one.command} `, label: one.command, hint: one.usage_hint, detail: one.description }));

const startsWith = (name, start) => plainLetters(name).split(/[\s-]/).some((word) => word.startsWith(plainLetters(start)));

const namesFor = (sign, start) =>
  (sign === "@" ? [store.bot, ...store.people] : store.channels.filter(({ kind }) => kind === "channel"))
    .filter((one) => startsWith(one.name, start))
    .map((one) => ({ typed: sign + start, text: `${sign}${one.name} `, label: sign + one.name, detail: one.title ?? "" }));

// What could follow the words before the caret: a command opens the message, a name may stand anywhere.
function proposals(before) {
  if (/^\/[\w-]*$/.test(before)) return commandsFor(before);
  const name = /(?:^|\s)([@#])([\p{L}-]{0,20})$/u.exec(before);
  return name ? namesFor(name[1], name[2]) : [];
}

const option = (one, at, id, choose) =>
  h(
    "div",
    { class: "option", role: "option", id: `${id}-${at}`, "aria-selected": "false", on: { pointerdown: (event) => (event.preventDefault(), choose(one)) } },
    h("span", { class: "option-name" }, one.label, one.hint ? h("span", { class: "option-hint" }, ` ${one.hint}`) : null),
    h("small", {}, one.detail),
  );

export function complete(area, id) {
  let offered = [];
  let at = 0;
  let box = null;
  area.setAttribute("aria-autocomplete", "list");

  const close = () => {
    box?.remove();
    box = null;
    offered = [];
    area.removeAttribute("aria-activedescendant");
    area.removeAttribute("aria-controls");
  };
  const mark = (next) => {
    at = (next + offered.length) % offered.length;
    [...box.children].forEach((node, index) => node.setAttribute("aria-selected", String(index === at)));
    box.children[at].scrollIntoView({ block: "nearest" });
    area.setAttribute("aria-activedescendant", `${id}-${at}`);
  };
  const choose = (one) => {
    const caret = area.selectionStart;
    const start = caret - one.typed.length;
    area.setRangeText(one.text, start, caret, "end");
    close();
    area.focus();
  };
  const look = () => {
    const found = proposals(area.value.slice(0, area.selectionStart));
    close();
    if (!found.length) return;
    offered = found;
    const rows = found.map((one, index) => option(one, index, id, choose));
    box = h("div", { class: "completion", role: "listbox", id, "aria-label": texts.completion, tabindex: "0", on: { pointerdown: (event) => event.preventDefault() } }, rows);
    document.getElementById("floating").append(box);
    area.setAttribute("aria-controls", id);
    placeBeside(box, area.closest(".composer"), { above: true, wide: true });
    mark(0);
  };
  // Tells whether the key was for the list; a command typed in full leaves Enter to the composer.
  const key = (event) => {
    if (!box) return false;
    const whole = offered[at]?.label === area.value.trim();
    const keys = { ArrowDown: () => mark(at + 1), ArrowUp: () => mark(at - 1), Escape: close, Tab: () => choose(offered[at]) };
    const does = event.key === "Enter" && !whole ? () => choose(offered[at]) : keys[event.key];
    if (!does) return false;
    event.preventDefault();
    does();
    return true;
  };
  return { look, key, close };
}
