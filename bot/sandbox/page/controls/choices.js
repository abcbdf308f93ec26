// Boxes to tick and rounds to choose from.

import { h } from "../dom/h.js";
import { textObject } from "../text/mrkdwn.js";
import { asControl, inputId, naming, previous } from "./control.js";
import { dispatch } from "./dispatch.js";

const row = (option, at, props, changed) =>
  h(
    "label",
    { class: "choice" },
    h("input", { ...props, value: String(at), on: { change: changed } }),
    h("span", {}, textObject(option.text), option.description ? h("small", {}, textObject(option.description)) : null),
  );

function group(it, type, role, chosen, read) {
  const { element } = it;
  const changed = () => it.acts && dispatch(it, node, read(node));
  const rows = element.options.map((option, at) =>
    row(option, at, { type, name: `${inputId(it)}-${type}`, checked: chosen.has(option.value) }, changed),
  );
  const node = h("div", { class: "choices", role, id: inputId(it), ...naming(it) }, rows);
  return asControl(node, it, () => read(node));
}

const ticked = (node, { options }) => [...node.querySelectorAll("input:checked")].map((input) => options[Number(input.value)]);

export function checkboxes(it) {
  const { element } = it;
  const values = previous(it)?.selected_options ?? element.initial_options ?? [];
  const read = (node) => ({ selected_options: ticked(node, element) });
  return group(it, "checkbox", "group", new Set(values.map(({ value }) => value)), read);
}

export function radios(it) {
  const { element } = it;
  const before = previous(it);
  const value = before ? before.selected_option : element.initial_option;
  const read = (node) => ({ selected_option: ticked(node, element)[0] ?? null });
  return group(it, "radio", "radiogroup", new Set(value ? [value.value] : []), read);
}
