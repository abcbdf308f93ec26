// What can be done with a message: answer, forward, copy, edit, delete, or a shortcut of Vigie.

import { h } from "../dom/h.js";
import { act, openThread } from "../sync/deeds.js";
import { note } from "../sync/notes.js";
import { channel, store } from "../sync/store.js";
import { gist, toTyped } from "../text/typed.js";
import { texts } from "../texts.js";
import { blockTexts } from "../texts_blocks.js";
import { ask, labelled } from "../ui/ask.js";
import { openMenu } from "../ui/menu.js";
import { tell } from "../ui/toasts.js";

export const reply = (message) => openThread(store.place.channel, message.thread_ts ?? message.ts);

const preview = (message) => h("blockquote", { class: "preview" }, gist(message.text) || texts.forwardedMessage);

export async function forward(message, wanted) {
  const options = store.channels.map(({ id, name, kind }) => h("option", { value: id, selected: id === wanted }, kind === "im" ? name : `#${name}`));
  const to = h("select", { class: "input select" }, options);
  const more = h("textarea", { class: "input", rows: 3 });
  const content = [labelled(texts.forwardTo, to), labelled(texts.forwardNote, more), preview(message)];
  const read = () => ({ to: to.value, text: more.value.trim() });
  const answer = await ask({ title: texts.forwardTitle, content, yes: texts.forwardYes, read });
  if (!answer) return false;
  const done = await act("forward", { channel: store.place.channel, ts: message.ts, ...answer });
  if (!done.ok) return false;
  tell(texts.forwarded(channel(answer.to).name));
  note("forwarded");
  return true;
}

async function edit(message) {
  const area = h("textarea", { class: "input", rows: 6 });
  area.value = toTyped(message.text);
  const content = labelled(texts.editLabel, area);
  const text = await ask({ title: texts.editTitle, content, yes: texts.save, read: () => area.value.trim() });
  if (text) await act("edit", { channel: store.place.channel, ts: message.ts, text });
}

async function remove(message) {
  const content = [h("p", {}, texts.removeBody), preview(message)];
  const sure = await ask({ title: texts.removeTitle, content, yes: texts.removeYes, style: "danger", alert: true });
  if (sure) await act("delete", { channel: store.place.channel, ts: message.ts });
}

async function copy(message) {
  try {
    await navigator.clipboard.writeText(toTyped(message.text));
    tell(texts.copied);
  } catch {
    tell(texts.notCopied);
  }
}

const shortcut = (message) => ({ name, callback_id }) => ({
  label: texts.by(name, store.bot.name),
  icon: "bolt",
  does: () => act("message_shortcut", { channel: store.place.channel, ts: message.ts, callback_id }),
});

export function openMessageMenu(anchor, message) {
  const mine = message.user === store.user && !message.bot;
  const shortcuts = store.shortcuts.filter(({ type }) => type === "message").map(shortcut(message));
  const items = [
    { label: texts.reply, icon: "reply", does: () => reply(message) },
    { label: texts.forward, icon: "forward", does: () => forward(message) },
    { label: texts.copyText, icon: "copy", does: () => copy(message) },
    shortcuts.length ? { heading: texts.shortcuts } : null,
    ...shortcuts,
    mine ? { heading: blockTexts.moreActions } : null,
    mine ? { label: texts.edit, icon: "pencil", does: () => edit(message) } : null,
    mine ? { label: texts.remove, icon: "trash", danger: true, does: () => remove(message) } : null,
  ];
  openMenu(anchor, items, { label: texts.more });
}
