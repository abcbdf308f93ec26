// Fields to write in: one line, several lines, address, courriel, number, simple rich text.

import { h } from "../dom/h.js";
import { plain } from "../text/mrkdwn.js";
import { wordsOf } from "../text/richtext.js";
import { blockTexts as words } from "../texts_blocks.js";
import { asControl, inputId, naming, previous } from "./control.js";
import { dispatch } from "./dispatch.js";

const ROWS = { least: 4, most: 14 };

export const lengthOf = (text) => [...text].length;

function counterFor(field, most) {
  const node = h("span", { class: "counter", "aria-hidden": "true" });
  const count = () => {
    const length = lengthOf(field.value);
    node.textContent = words.counter(length, most);
    node.classList.toggle("over", length > most);
  };
  count();
  return { node, count };
}

function grow(field) {
  const lines = field.value.split("\n").length;
  field.rows = Math.min(ROWS.most, Math.max(ROWS.least, lines + 1));
}

// When an input tells Vigie before the form is sent: on Enter by default, on each sign when asked.
function telling(it, field, read) {
  const on = it.element.dispatch_action_config?.trigger_actions_on ?? ["on_enter_pressed"];
  return {
    input: () => it.acts && on.includes("on_character_entered") && dispatch(it, field, read()),
    keydown: (event) => {
      if (event.key !== "Enter" || event.shiftKey || !it.acts || !on.includes("on_enter_pressed")) return;
      event.preventDefault();
      dispatch(it, field, read());
    },
  };
}

function build(it, tag, props, initial, { toValue, multiline = false }) {
  const { element } = it;
  const field = h(tag, {
    class: "input",
    id: inputId(it),
    ...naming(it),
    placeholder: element.placeholder ? plain(element.placeholder) : null,
    autocomplete: "off",
    ...props,
  });
  field.value = initial ?? "";
  const read = () => toValue(field.value);
  const tells = telling(it, field, read);
  const counter = element.max_length ? counterFor(field, element.max_length) : null;
  field.oninput = () => {
    counter?.count();
    if (multiline) grow(field);
    tells.input();
  };
  field.onkeydown = tells.keydown;
  if (multiline) grow(field);
  if (element.focus_on_load) field.dataset.first = "";
  const node = h("div", { class: "text-input" }, field, counter?.node);
  return asControl(node, it, read);
}

const valueOf = (it) => {
  const before = previous(it);
  return before ? before.value : it.element.initial_value;
};

const toValue = (text) => ({ value: text === "" ? null : text });

export const plainText = (it) =>
  it.element.multiline
    ? build(it, "textarea", { rows: ROWS.least, spellcheck: "true" }, valueOf(it), { toValue, multiline: true })
    : build(it, "input", { type: "text" }, valueOf(it), { toValue });

export const url = (it) => build(it, "input", { type: "url", inputmode: "url" }, valueOf(it), { toValue });

export const email = (it) => build(it, "input", { type: "email", inputmode: "email" }, valueOf(it), { toValue });

export const number = (it) => build(it, "input", { type: "text", inputmode: "decimal" }, valueOf(it), { toValue });

const richValue = (text) => ({
  rich_text_value: text && {
    type: "rich_text",
    elements: [{ type: "rich_text_section", elements: [{ type: "text", text }] }],
  },
});

export function richTextInput(it) {
  const before = previous(it);
  const words = wordsOf(before ? before.rich_text_value : it.element.initial_value);
  const read = (text) => (text === "" ? { rich_text_value: null } : richValue(text));
  return build(it, "textarea", { rows: ROWS.least, spellcheck: "true" }, words, { toValue: read, multiline: true });
}
