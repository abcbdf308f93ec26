// What a person does: each deed is one request, then a fresh reading of what became of it.

import { get, post } from "./api.js";
import { follow, refresh } from "./loop.js";
import { remember } from "./memory.js";
import { change, channel, store } from "./store.js";
import { fail } from "../ui/toasts.js";

export async function act(deed, values = {}) {
  const answer = await post("/sandbox/act", { user: store.user, do: deed, ...values });
  if (!answer.ok) fail(answer.message ?? answer.error);
  await refresh();
  return answer;
}

export async function become(user) {
  remember("user", user, sessionStorage);
  change({ user, modals: [], home: null, messages: [], replies: [], shown: null, place: { ...store.place, thread: null } });
  follow();
  await refresh();
}

export async function visit(id, tab = "messages") {
  remember("channel", id, sessionStorage);
  const same = id === store.place.channel;
  const kept = same ? {} : { messages: [], shown: null };
  change({ place: { channel: id, thread: null, tab }, replies: [], ...kept });
  await refresh();
  if (tab === "home") await act("home");
}

export async function openThread(id, ts) {
  change({ place: { ...store.place, channel: id, thread: ts }, replies: [] });
  await refresh();
}

// Brings to a message by its address, and shows where it is.
export async function goTo({ channel: id, ts, thread }) {
  await visit(id);
  if (thread) await openThread(id, thread);
  const pane = thread ? "thread" : "channel";
  const node = document.querySelector(`[data-key="${pane} ${CSS.escape(ts ?? "")}"]`);
  node?.scrollIntoView({ block: "center" });
  node?.focus();
}

export const closeThread = () => change({ place: { ...store.place, thread: null }, replies: [] });

let marking = false;

// What is on the screen is read, as long as somebody looks at it.
export async function markRead() {
  const { channel: id, tab } = store.place;
  if (store.shown !== id) return;
  const here = channel(id);
  if (marking || !here?.unread || tab !== "messages" || !document.hasFocus()) return;
  marking = true;
  const answer = await act("read", { channel: id });
  marking = false;
  const moved = store.place.channel !== id;
  // Something came, or one left for another channel, while this was on its way.
  if (answer.ok && (moved || channel(id)?.unread < here.unread)) markRead();
}

export async function advance(values) {
  const answer = await post("/sandbox/clock", values);
  if (!answer.ok) fail(answer.message ?? answer.error);
  await refresh();
  return answer;
}

export const boot = () => get("/sandbox/boot");
