// A menu of several choices: chips that can be taken away, and a list of boxes that opens below.

import { h } from "../dom/h.js";
import { plain } from "../text/mrkdwn.js";
import { blockTexts as words } from "../texts_blocks.js";
import { icon } from "../ui/icons.js";
import { asControl, inputId, naming, previous } from "./control.js";
import { dispatch } from "./dispatch.js";
import { sourceOf } from "./options.js";

const FILTER_FROM = 8;

function initial(it, noun) {
  const { element } = it;
  const before = previous(it);
  const values = before?.[`selected_${noun}s`] ?? element[`initial_${noun}s`] ?? [];
  return new Set(values.map((value) => value?.value ?? value));
}

const box = (one, chosen, toggle) => {
  const input = h("input", { type: "checkbox", checked: chosen.has(one.id), on: { change: () => toggle(one.id, input.checked) } });
  return h("label", { class: "choice", "data-words": one.label.toLowerCase() }, input, h("span", {}, one.label, one.detail ? h("small", {}, one.detail) : null));
};

const chip = (one, toggle) =>
  h(
    "button",
    { type: "button", class: "chip", "aria-label": words.remove(one.label), on: { click: () => toggle(one.id, false) } },
    one.label,
    icon("close"),
  );

function filterBox(list) {
  const nothing = h("p", { class: "hint", hidden: true }, words.noOption);
  const look = (event) => {
    const wanted = event.target.value.trim().toLowerCase();
    for (const row of list.children) row.hidden = !row.dataset.words.includes(wanted);
    nothing.hidden = [...list.children].some((row) => !row.hidden);
  };
  return [h("input", { type: "search", class: "input", "aria-label": words.filter, placeholder: words.filter, on: { input: look } }), nothing];
}

export function multi(it) {
  const { element } = it;
  const { groups, noun } = sourceOf(element);
  const all = groups.flatMap(({ options }) => options);
  const chosen = initial(it, noun);
  const most = element.max_selected_items ?? Infinity;
  const placeholder = element.placeholder ? plain(element.placeholder) : words.chooseMany;
  let touched = false;

  const summary = h("span", {});
  const chips = h("div", { class: "chips" });
  const toggle = (id, wanted) => {
    touched = true;
    if (wanted) chosen.add(id);
    else chosen.delete(id);
    draw();
    if (it.acts && panel.hidden) leave();
  };
  const list = h("div", { class: "choices" }, all.map((one) => box(one, chosen, toggle)));
  const limit = Number.isFinite(most) ? h("p", { class: "hint" }, words.atMost(most)) : null;
  const panel = h("div", { class: "panel", hidden: true }, all.length >= FILTER_FROM ? filterBox(list) : null, list, limit);
  const open = (shown) => {
    panel.hidden = !shown;
    opener.setAttribute("aria-expanded", String(shown));
    if (!shown) leave();
  };
  const opener = h(
    "button",
    { type: "button", class: "input select opener", id: inputId(it), "aria-expanded": "false", on: { click: () => open(panel.hidden) } },
    summary,
  );
  const draw = () => {
    const kept = all.filter(({ id }) => chosen.has(id));
    summary.textContent = kept.length ? words.chosen(kept.length) : placeholder;
    chips.replaceChildren(...kept.map((one) => chip(one, toggle)));
    all.forEach(({ id }, at) => {
      const input = list.children[at].querySelector("input");
      input.checked = chosen.has(id);
      input.disabled = !input.checked && chosen.size >= most;
    });
  };
  const read = () => ({ [`selected_${noun}s`]: all.filter(({ id }) => chosen.has(id)).map((one) => one.option ?? one.id) });
  const leave = () => {
    if (it.acts && touched) dispatch(it, node, read());
    touched = false;
  };
  const onKey = (event) => {
    if (event.key !== "Escape" || panel.hidden) return;
    event.preventDefault();
    open(false);
    opener.focus();
  };
  const node = h("div", { class: "multi", role: "group", ...naming(it), on: { keydown: onKey } }, opener, chips, panel);
  draw();
  return asControl(node, it, read);
}
