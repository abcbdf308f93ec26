// What a person does: each deed is one request, then a fresh reading of what became of it.

import { get, post } from "./api.js";
import { follow, refresh } from "./loop.js";
import { remember } from "./memory.js";
import { change, store } from "./store.js";
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

export async function visit(channel, tab = "messages") {
  remember("channel", channel, sessionStorage);
  const same = channel === store.place.channel;
  const kept = same ? {} : { messages: [], shown: null };
  change({ place: { channel, thread: null, tab }, replies: [], ...kept });
  await refresh();
  if (tab === "home") await act("home");
}

export async function openThread(channel, ts) {
  change({ place: { ...store.place, channel, thread: ts }, replies: [] });
  await refresh();
}

export const closeThread = () => change({ place: { ...store.place, thread: null }, replies: [] });

let marking = false;

// What is on the screen is read, as long as somebody looks at it.
export async function markRead() {
  const { channel: id, tab } = store.place;
  if (store.shown !== id) return;
  const here = store.channels.find((one) => one.id === id);
  if (marking || !here?.unread || tab !== "messages" || !document.hasFocus()) return;
  marking = true;
  await act("read", { channel: id });
  marking = false;
}

export async function advance(values) {
  const answer = await post("/sandbox/clock", values);
  if (!answer.ok) fail(answer.message ?? answer.error);
  await refresh();
  return answer;
}

export const boot = () => get("/sandbox/boot");
