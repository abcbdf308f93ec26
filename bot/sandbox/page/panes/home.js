// Vigie's App Home of the person, drawn in place so that nothing typed is lost.

import { drawBlocks } from "../blocks/index.js";
import { readValues } from "../controls/control.js";
import { h } from "../dom/h.js";
import { morph } from "../dom/morph.js";
import { store } from "../sync/store.js";
import { texts } from "../texts.js";

let drawn = null;

export function drawHome(root) {
  const mark = JSON.stringify([store.user, store.home]);
  if (mark === drawn) return;
  drawn = mark;
  const surface = { scope: "home", source: { kind: "home" }, values: readValues(root) };
  const blocks = store.home
    ? drawBlocks(store.home.blocks, surface)
    : h("div", { class: "empty" }, h("p", {}, texts.noHome), h("p", { class: "hint" }, texts.noHomeHint));
  const next = h("div", { class: "home-sheet", "data-key": store.user }, blocks);
  if (root.firstElementChild) morph(root.firstElementChild, next);
  else root.append(next);
}
