// Buttons and overflow menus: they hold no value, they act.

import { h } from "../dom/h.js";
import { plain } from "../text/mrkdwn.js";
import { blockTexts as words } from "../texts_blocks.js";
import { icon } from "../ui/icons.js";
import { menuButtonProps, openMenu } from "../ui/menu.js";
import { dispatch } from "./dispatch.js";

const SAFE = /^https?:/i;

export function button(it) {
  const { element, blockId } = it;
  const press = (event) => {
    const node = event.currentTarget;
    if (node.getAttribute("aria-busy") === "true") return;
    if (SAFE.test(element.url ?? "")) open(element.url, "_blank", "noopener,noreferrer");
    const value = element.value === undefined ? {} : { value: element.value };
    dispatch(it, node, { text: element.text, ...value });
  };
  const style = { primary: "primary", danger: "danger" }[element.style] ?? "";
  const props = {
    type: "button",
    class: `button ${style}`,
    "data-key": `button ${blockId}|${element.action_id}`,
    "data-own": "aria-busy",
    "aria-label": element.accessibility_label || null,
    on: { click: press },
  };
  return h("button", props, h("span", {}, plain(element.text)));
}

export function overflow(it) {
  const { element, name } = it;
  const open = (event) => {
    const node = event.currentTarget;
    const items = element.options.map((option) => ({
      label: plain(option.text),
      detail: option.description ? plain(option.description) : null,
      does: () => dispatch(it, node, { selected_option: option }),
    }));
    openMenu(node, items, { label: name || words.moreActions });
  };
  const label = name ? `${words.moreActions}\u00a0: ${name}` : words.moreActions;
  const props = { type: "button", class: "button overflow", "aria-label": label, ...menuButtonProps, on: { click: open } };
  return h("button", props, icon("more"));
}
