// An input with its label, its hint and the place of its error.

import { inputId } from "../controls/control.js";
import { control } from "../controls/index.js";
import { h } from "../dom/h.js";
import { plain } from "../text/mrkdwn.js";
import { blockTexts as words } from "../texts_blocks.js";

// Inputs made of several fields are named as a group; the others by an ordinary label.
const GROUPS = /^(?:multi_|checkboxes|radio_buttons|file_input)/;

export function input(block, it) {
  const { context, blockId } = it;
  const id = `${context.scope}-${blockId}`.replace(/\s/g, "_");
  const labelId = `${id}-label`;
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const describedBy = block.hint ? `${hintId} ${errorId}` : errorId;
  const grouped = GROUPS.test(block.element.type);
  const acts = Boolean(block.dispatch_action);
  const field = control({ ...it, element: block.element, labelId: grouped ? labelId : undefined, labelled: true, describedBy, acts });
  return h(
    "div",
    { class: "block field", "data-block": blockId },
    h(
      "div",
      { class: "label" },
      grouped
        ? h("span", { id: labelId }, plain(block.label))
        : h("label", { for: inputId({ ...it, element: block.element }) }, plain(block.label)),
      block.optional ? h("span", { class: "optional" }, ` ${words.optional}`) : null,
    ),
    field,
    block.hint ? h("p", { class: "hint", id: hintId }, plain(block.hint)) : null,
    h("p", { class: "error", id: errorId }),
  );
}
