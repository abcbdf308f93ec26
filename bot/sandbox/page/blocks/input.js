// An input with its label, its hint and the place of its error.

import { control } from "../controls/index.js";
import { h } from "../dom/h.js";
import { plain } from "../text/mrkdwn.js";
import { blockTexts as words } from "../texts_blocks.js";

// A label that names a group or a composed input brings to its first field when pressed.
const reach = (event) => event.currentTarget.parentElement.querySelector("input,select,textarea,button")?.focus();

export function input(block, it) {
  const { context, blockId } = it;
  const id = `${context.scope}-${blockId}`.replace(/\s/g, "_");
  const labelId = `${id}-label`;
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const describedBy = block.hint ? `${hintId} ${errorId}` : errorId;
  const field = control({ ...it, element: block.element, labelId, describedBy, acts: Boolean(block.dispatch_action) });
  return h(
    "div",
    { class: "block field", "data-block": blockId },
    h(
      "div",
      { class: "label", on: { click: reach } },
      h("span", { id: labelId }, plain(block.label)),
      block.optional ? h("span", { class: "optional" }, ` ${words.optional}`) : null,
    ),
    field,
    block.hint ? h("p", { class: "hint", id: hintId }, plain(block.hint)) : null,
    h("p", { class: "error", id: errorId, role: "alert" }),
  );
}
