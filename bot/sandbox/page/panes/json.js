// A JSON value as a tree that folds: short values on one line, long ones closed until asked for.

import { h } from "../dom/h.js";
import { texts } from "../texts.js";

const OPEN_DEPTH = 2;
const MANY = 12;

const scalar = (value) => h("span", { class: `json-${value === null ? "null" : typeof value}` }, JSON.stringify(value));

const name = (key) => (key === null ? null : [h("span", { class: "json-key" }, key), ": "]);

export function tree(value, key = null, depth = 0) {
  if (value === null || typeof value !== "object") return h("div", { class: "json-line" }, name(key), scalar(value));
  const list = Array.isArray(value);
  const entries = Object.entries(value);
  const [start, end] = list ? ["[", "]"] : ["{", "}"];
  if (!entries.length) return h("div", { class: "json-line" }, name(key), start + end);
  const fold = h("summary", { class: "json-line" }, name(key), start, h("span", { class: "json-count" }, texts.items(entries.length)), end);
  const node = h("details", { open: depth === 0 || (depth < OPEN_DEPTH && entries.length < MANY) }, fold);
  // Children are drawn when first opened: a payload may hold thousands of lines.
  const fill = () => {
    if (!node.open || node.childElementCount > 1) return;
    node.append(h("div", { class: "json-inside" }, entries.map(([inner, one]) => tree(one, list ? null : inner, depth + 1))));
  };
  node.ontoggle = fill;
  fill();
  return node;
}
