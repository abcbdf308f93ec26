// What Slack refuses before it sends a form: empty, too long, not an address… One sentence a block.

import { blockTexts as words } from "../texts_blocks.js";
import { lengthOf } from "./text.js";

const emptyOf = (value) => {
  const { type, ...held } = value;
  const inside = Object.values(held)[0];
  return inside === null || inside === undefined || inside === "" || (Array.isArray(inside) && !inside.length);
};

function textFault({ max_length: most, min_length: least }, { value }) {
  const length = lengthOf(value);
  if (most && length > most) return words.tooLong(length - most);
  return least && length < least ? words.tooShort(least) : null;
}

function urlFault(_, { value }) {
  return URL.canParse(value) && /^https?:\/\/[^/]+\.[^/]+/i.test(value) ? null : words.badUrl;
}

const emailFault = (_, { value }) => (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? null : words.badEmail);

function numberFault({ is_decimal_allowed: decimal, min_value: least, max_value: most }, { value }) {
  const number = Number(value.replace(",", "."));
  if (value.trim() === "" || Number.isNaN(number)) return words.badNumber;
  if (!decimal && !Number.isInteger(number)) return words.badDecimal;
  if (least !== undefined && number < Number(least)) return words.tooSmall(least);
  return most !== undefined && number > Number(most) ? words.tooBig(most) : null;
}

const FAULTS = { plain_text_input: textFault, url_text_input: urlFault, email_text_input: emailFault, number_input: numberFault };

const CHOICES = /select|checkboxes|radio/;

function fault(block, value) {
  if (!value) return null;
  const { element, optional } = block;
  if (emptyOf(value)) return optional ? null : CHOICES.test(element.type) ? words.chooseOne : words.required;
  return FAULTS[element.type]?.(element, value) ?? null;
}

const inputsOf = (blocks = []) =>
  blocks.flatMap((block) => (block.type === "container" ? inputsOf(block.child_blocks) : block.type === "input" ? [block] : []));

export function faults(view, values) {
  const found = {};
  for (const block of inputsOf(view.blocks)) {
    const sentence = fault(block, values[block.block_id]?.[block.element.action_id]);
    if (sentence) found[block.block_id] = sentence;
  }
  return found;
}

export function clearErrors(root) {
  for (const slot of root.querySelectorAll(".error")) slot.replaceChildren();
  for (const field of root.querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid");
}

// Shows each sentence under its input and brings the person to the first one.
export function showErrors(root, errors) {
  clearErrors(root);
  let first = null;
  for (const block of root.querySelectorAll("[data-block]")) {
    const sentence = errors[block.dataset.block];
    const slot = block.querySelector(".error");
    if (!sentence || !slot) continue;
    slot.textContent = sentence;
    const field = block.querySelector("input,select,textarea,button");
    field?.setAttribute("aria-invalid", "true");
    first ??= field;
  }
  first?.focus();
}
