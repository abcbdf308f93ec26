// The drawer of what Slack and Vigie say to each other, as it was said.

import { h } from "../dom/h.js";
import { keepList } from "../dom/list.js";
import { get } from "../sync/api.js";
import { watch } from "../sync/store.js";
import { texts } from "../texts.js";
import { iconButton } from "../ui/buttons.js";
import { icon } from "../ui/icons.js";
import { tree } from "./json.js";

const MOST = 300;
const PERIOD_MS = 2000;

const failed = ({ error, status }) => Boolean(error) || status >= 400;

const matches = (filter) => (entry) =>
  filter === "all" || (filter === "failed" ? failed(entry) : entry.direction === filter);

function detail({ payload, answer, error }) {
  const part = (label, value) => (value === null || value === undefined ? null : [h("h3", {}, label), h("div", { class: "json" }, tree(value))]);
  return [error ? h("p", { class: "json-error" }, error) : null, part(texts.payload, payload), part(texts.answer, answer)];
}

function drawEntry({ key, entry }) {
  const { direction, kind, status, ms, at } = entry;
  const outcome = failed(entry) ? "outcome bad" : "outcome";
  const head = h(
    "summary",
    {},
    h("span", { class: `arrow ${direction}`, title: texts.directions[direction] }, icon(direction === "to_vigie" ? "right" : "left"), h("span", { class: "visually-hidden" }, texts.directions[direction])),
    h("span", { class: "kind" }, kind),
    h("span", { class: outcome }, entry.error ?? String(status ?? "")),
    h("span", { class: "ms" }, ms === null || ms === undefined ? "" : texts.milliseconds(Math.round(ms))),
  );
  const node = h("details", { class: "entry", "data-key": key, "data-own": "open", title: at }, head);
  node.ontoggle = () => node.open && node.childElementCount === 1 && node.append(...detail(entry).flat(2).filter(Boolean));
  return node;
}

export function inspector(root) {
  let entries = [];
  let filter = "all";
  let reading = false;
  const list = h("div", { class: "entries" });
  const none = h("p", { class: "hint" }, texts.noExchange);
  const filters = h(
    "div",
    { class: "filters", role: "group", "aria-label": texts.filtersName },
    texts.filters.map(({ id, label }) =>
      h("button", { type: "button", class: "filter", "aria-pressed": String(id === filter), on: { click: () => choose(id) } }, label),
    ),
  );
  const leave = () => toggle(false);
  const title = h("div", { class: "pane-title" }, h("h2", {}, texts.inspector), h("p", {}, texts.inspectorHint));
  root.replaceChildren(h("header", { class: "pane-head" }, title, iconButton("close", texts.close, leave)), filters, h("div", { class: "entries-frame" }, none, list));
  root.setAttribute("aria-label", texts.inspector);
  root.onkeydown = (event) => event.key === "Escape" && !event.defaultPrevented && leave();

  const draw = () => {
    const shown = entries.filter(matches(filter)).slice(-MOST).reverse();
    none.hidden = shown.length > 0;
    keepList(list, shown.map((entry) => ({ key: String(entry.n), entry })), drawEntry);
  };
  const choose = (id) => {
    filter = id;
    texts.filters.forEach((one, at) => filters.children[at].setAttribute("aria-pressed", String(one.id === id)));
    draw();
  };
  const read = async () => {
    if (root.hidden || reading) return;
    reading = true;
    const answer = await get("/sandbox/inspector", { since: entries.at(-1)?.n ?? 0 });
    reading = false;
    if (!answer.ok || !answer.entries.length) return;
    entries = [...entries, ...answer.entries].slice(-MOST * 2);
    draw();
  };
  const toggle = (shown = root.hidden) => {
    root.hidden = !shown;
    const opener = document.getElementById("inspector-toggle");
    opener.setAttribute("aria-expanded", String(shown));
    if (shown) root.querySelector(".icon-button").focus();
    else opener.focus();
    read();
  };
  watch(read);
  setInterval(read, PERIOD_MS);
  return () => toggle();
}
