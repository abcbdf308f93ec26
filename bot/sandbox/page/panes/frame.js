// The bar at the top, which belongs to the sandbox and not to Slack: the clock, the theme, the inspector.

import { h } from "../dom/h.js";
import { advance } from "../sync/deeds.js";
import { note } from "../sync/notes.js";
import { store, watch } from "../sync/store.js";
import { clockText } from "../text/dates.js";
import { texts } from "../texts.js";
import { announce } from "../ui/announce.js";
import { button, iconButton } from "../ui/buttons.js";
import { icon } from "../ui/icons.js";
import { menuButtonProps, openMenu } from "../ui/menu.js";
import { isDark, toggleTheme } from "../ui/theme.js";

async function moveClock(by) {
  const answer = await advance(by);
  if (!answer.ok) return;
  announce(texts.advanced(clockText(answer.now)));
  note(by.to ? "morning" : "clock");
}

function clock() {
  const time = h("span", { class: "clock-time" });
  const steps = texts.advances.map(({ label, name, by }) =>
    button(label, () => moveClock(by), { class: "button frame-button", "aria-label": name, title: name }),
  );
  const items = texts.advances.map(({ name, by }) => ({ label: name, icon: "clock", does: () => moveClock(by) }));
  const small = h(
    "button",
    { type: "button", class: "clock-small", ...menuButtonProps, on: { click: (event) => openMenu(event.currentTarget, items, { label: texts.clock }) } },
    h("span", { class: "clock-time" }),
    icon("chevron"),
  );
  watch(() => {
    if (!store.now) return;
    const now = clockText(store.now);
    for (const node of [time, small.firstElementChild]) node.textContent = now;
    small.setAttribute("aria-label", texts.clockMenu(now));
  });
  return h("div", { class: "clock", role: "group", "aria-label": texts.clock }, h("div", { class: "clock-large" }, icon("clock"), time, steps), small);
}

function themeButton() {
  const node = iconButton("moon", texts.toDark, () => {
    toggleTheme();
    draw();
  });
  const draw = () => {
    const words = isDark() ? texts.toLight : texts.toDark;
    node.replaceChildren(icon(isDark() ? "sun" : "moon"));
    node.title = words;
    node.setAttribute("aria-label", words);
  };
  draw();
  return node;
}

export function frame({ toggleInspector, showTour }) {
  const inspect = iconButton("code", texts.showInspector, toggleInspector, { "aria-expanded": "false", id: "inspector-toggle" });
  document.getElementById("clock").replaceChildren(clock());
  document.getElementById("frame-tools").replaceChildren(iconButton("compass", texts.showTour, showTour), themeButton(), inspect);
  document.getElementById("skip").textContent = texts.skip;
  document.getElementById("floating").setAttribute("aria-label", texts.floating);
  const lost = document.getElementById("lost");
  watch(() => {
    lost.textContent = store.connected ? "" : texts.lostConnection;
    lost.hidden = store.connected;
  });
}
