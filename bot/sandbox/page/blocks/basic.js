// The plain blocks: section, header, context, divider, actions.

import { control } from "../controls/index.js";
import { h } from "../dom/h.js";
import { gist } from "../text/typed.js";
import { plain, textObject } from "../text/mrkdwn.js";
import { imageElement } from "./media.js";

const NAME_LENGTH = 60;

const prose = (object) => h("div", { class: "prose" }, textObject(object));

function accessory(element, text, it) {
  if (element.type === "image") return imageElement(element, "accessory-image");
  const labelled = element.type === "button" || element.type === "overflow" ? gist(text?.text, NAME_LENGTH) : null;
  const name = labelled ?? ([gist(text?.text, NAME_LENGTH), element.placeholder?.text].filter(Boolean).join(" – ") || null);
  return h("div", { class: "accessory" }, control({ ...it, element, name, acts: true }));
}

export const section = (block, it) =>
  h(
    "div",
    { class: "block section" },
    h(
      "div",
      { class: "section-body" },
      block.text ? prose(block.text) : null,
      block.fields ? h("div", { class: "fields" }, block.fields.map(prose)) : null,
    ),
    block.accessory ? accessory(block.accessory, block.text, it) : null,
  );

export const header = (block) => h("h2", { class: "block header" }, plain(block.text));

export const divider = () => h("hr", { class: "block" });

export const context = (block) =>
  h(
    "div",
    { class: "block context" },
    block.elements.map((element) => (element.type === "image" ? imageElement(element, "context-image") : prose(element))),
  );

export const actions = (block, it) =>
  h("div", { class: "block actions" }, block.elements.map((element) => control({ ...it, element, acts: true })));

// Feedback and icon buttons, drawn as ordinary small buttons.
export function contextActions(block, it) {
  const buttons = block.elements.flatMap((element) =>
    element.type === "feedback_buttons"
      ? [element.positive_button, element.negative_button].map((one) => ({ ...one, type: "button", action_id: element.action_id }))
      : [{ ...element, type: "button" }],
  );
  return actions({ elements: buttons }, it);
}
