// Where one writes: messages, commands after « / », and the shortcuts of Vigie behind the lightning.

import { h } from "../dom/h.js";
import { act } from "../sync/deeds.js";
import { store } from "../sync/store.js";
import { texts } from "../texts.js";
import { iconButton } from "../ui/buttons.js";
import { complete } from "../ui/completion.js";
import { menuButtonProps, openMenu } from "../ui/menu.js";
import { fail } from "../ui/toasts.js";

const drafts = new Map();

function shortcutItems(write) {
  const shortcuts = store.shortcuts.filter(({ type }) => type === "global");
  const does = ({ name, callback_id }) => ({ label: name, icon: "bolt", does: () => act("global_shortcut", { callback_id }) });
  const command = ({ command: name, description }) => ({ label: name, detail: description, icon: "slash", does: () => write(`${name} `) });
  return [
    shortcuts.length ? { heading: texts.shortcuts } : { heading: texts.noShortcut },
    ...shortcuts.map(does),
    { heading: texts.commands },
    ...store.commands.map(command),
  ];
}

// A command is known by its first word; anything else that begins with « / » is refused aloud, as in Slack.
async function sendCommand(typed, thread) {
  const [, name, text] = /^(\/\S+)\s*([\s\S]*)$/.exec(typed);
  if (!store.commands.some(({ command }) => command === name)) return fail(texts.unknownCommand(name)), false;
  if (thread) return fail(texts.noCommandInThread(name)), false;
  await act("command", { channel: store.place.channel, command: name, text: text.trim() });
  return true;
}

async function sendMessage(text, thread) {
  const place = thread ? { thread_ts: thread } : {};
  return (await act("message", { channel: store.place.channel, text, ...place })).ok;
}

// `threadOf` gives the thread to answer in, or null in the channel itself.
export function composer(id, { threadOf, placeholder }) {
  const area = h("textarea", { class: "composer-area", rows: 1, spellcheck: "true" });
  const suggestions = complete(area, `${id}-completion`);
  const keyOf = () => `${store.user} ${store.place.channel} ${threadOf() ?? ""}`;
  let key = null;

  const grow = () => {
    area.style.height = "auto";
    area.style.height = `${Math.min(area.scrollHeight, innerHeight * 0.35)}px`;
    sendButton.disabled = !area.value.trim();
  };
  const write = (text) => {
    area.value = text;
    grow();
    area.focus();
    suggestions.look();
  };
  const send = async () => {
    const typed = area.value.trim();
    if (!typed) return;
    const mine = key;
    suggestions.close();
    area.value = "";
    grow();
    const sent = await (typed.startsWith("/") ? sendCommand(typed, threadOf()) : sendMessage(typed, threadOf()));
    if (!sent && mine === key && !area.value) area.value = typed;
    grow();
  };
  area.oninput = () => {
    grow();
    suggestions.look();
  };
  area.onblur = suggestions.close;
  area.onkeydown = (event) => {
    if (suggestions.key(event)) return grow();
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  };
  const bolt = iconButton("bolt", texts.shortcuts, (event) => openMenu(event.currentTarget, shortcutItems(write), { above: true }), menuButtonProps);
  const slash = iconButton("slash", texts.commands, () => write("/"));
  const at = iconButton("at", texts.people, () => write(`${area.value}${/(^|\s)$/.test(area.value) ? "" : " "}@`));
  const sendButton = iconButton("send", texts.send, send, { class: "icon-button send", disabled: true });
  const hint = h("span", { class: "composer-hint", "aria-hidden": "true" }, texts.composerHint);
  const inThread = id === "thread";
  const bar = h("div", { class: "composer-bar" }, inThread ? null : [bolt, slash], at, hint, sendButton);
  const node = h("div", { class: "composer" }, area, bar);

  // Each conversation keeps what was begun in it.
  const draw = () => {
    area.placeholder = placeholder();
    area.setAttribute("aria-label", placeholder());
    if (keyOf() === key) return;
    if (key) drafts.set(key, area.value);
    key = keyOf();
    area.value = drafts.get(key) ?? "";
    suggestions.close();
    grow();
  };
  return { node, draw, write, focus: () => area.focus() };
}
