// Blocks that hold others: a card, a row of cards, a container with a title.

import { control } from "../controls/index.js";
import { h } from "../dom/h.js";
import { plain, textObject } from "../text/mrkdwn.js";
import { richText } from "../text/richtext.js";
import { icon } from "../ui/icons.js";
import { imageElement } from "./media.js";

const part = (name, object) => (object ? h("div", { class: name }, textObject(object)) : null);

const sign = (block) =>
  block.icon ? imageElement(block.icon, "context-image") : block.slack_icon ? icon("compass") : null;

export const card = (block, it) =>
  h(
    "div",
    { class: "block card" },
    block.hero_image ? imageElement(block.hero_image, "hero") : null,
    h("div", { class: "card-head" }, sign(block), h("div", {}, part("card-title", block.title), part("card-subtitle", block.subtitle))),
    part("prose", block.body),
    block.actions?.length
      ? h("div", { class: "actions" }, block.actions.map((element) => control({ ...it, element, acts: true })))
      : null,
    part("card-subtext", block.subtext),
  );

export const carousel = (block, { context, nest }) =>
  h("div", { class: "block carousel", role: "group", tabindex: "0" }, nest(block.elements, context));

function title(block) {
  const text = block.rich_text_title ? richText(block.rich_text_title) : plain(block.title);
  return h(
    "div",
    { class: "container-head" },
    block.icon ? imageElement(block.icon, "context-image") : null,
    h("div", {}, h("div", { class: "container-title" }, text), part("container-subtitle", block.subtitle)),
  );
}

export function container(block, { context, nest }) {
  const inside = h("div", { class: "container-body" }, nest(block.child_blocks, context));
  if (!block.is_collapsible) {
    const kind = block.has_header_divider ? "block container divided" : "block container";
    return h("section", { class: kind }, title(block), inside);
  }
  const open = !block.default_collapsed;
  return h("details", { class: "block container", open, "data-own": "open" }, h("summary", {}, title(block), icon("chevron")), inside);
}
