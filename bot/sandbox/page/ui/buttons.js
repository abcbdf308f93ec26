// The few shapes of buttons that the frame of the page uses.

import { h } from "../dom/h.js";
import { icon } from "./icons.js";

export const button = (label, onClick, props = {}) =>
  h("button", { type: "button", class: "button", on: { click: onClick }, ...props }, label);

// A drawing alone: its name is read aloud and shown on hover.
export const iconButton = (name, label, onClick, props = {}) =>
  h(
    "button",
    { type: "button", class: "icon-button", "aria-label": label, title: label, on: { click: onClick }, ...props },
    icon(name),
  );
