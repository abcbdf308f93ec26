// Follows the server: reads the state when something visible changed, then waits for the next change.

import { get } from "./api.js";
import { change, store } from "./store.js";
import { fail } from "../ui/toasts.js";

const PAUSE_MS = 1500;
let follower = null;
let running = null;
let again = false;

async function readMessages({ channel: id, thread }) {
  const asked = { user: store.user, channel: id };
  const [messages, replies] = await Promise.all([
    id ? get("/sandbox/messages", asked) : null,
    thread ? get("/sandbox/messages", { ...asked, thread }) : null,
  ]);
  return { messages: messages?.messages ?? [], replies: replies?.messages ?? [] };
}

async function readOnce() {
  const { user, place } = store;
  const [state, read] = await Promise.all([get("/sandbox/state", { user }), readMessages(place)]);
  if (user !== store.user || place !== store.place) {
    again = true;
    return state.seq;
  }
  if (!state.ok) {
    change({ connected: state.error !== "unreachable" });
    return null;
  }
  for (const sentence of state.failures ?? []) fail(sentence);
  const { now, channels, modals, home } = state;
  const values = { now, channels, modals, home, connected: true };
  if (channels.length && !channels.some(({ id }) => id === place.channel)) {
    // None chosen yet, or one that this person does not see: the first of the list.
    change({ ...values, place: { channel: channels[0].id, thread: null, tab: "messages" } });
    again = true;
  } else {
    change({ ...values, ...read, shown: place.channel });
  }
  return state.seq;
}

// Two calls at once become one reading now and one after it, never two readings side by side.
export async function refresh() {
  if (running) {
    again = true;
    return running;
  }
  running = (async () => {
    let seq;
    do {
      again = false;
      seq = await readOnce();
    } while (again);
    return seq;
  })();
  try {
    return await running;
  } finally {
    running = null;
  }
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

export async function follow() {
  follower?.abort();
  const mine = (follower = new AbortController());
  let seq = await refresh();
  while (!mine.signal.aborted) {
    const asked = { user: store.user, since: seq ?? 0 };
    const answer = await get("/sandbox/wait", asked, mine.signal);
    if (mine.signal.aborted) return;
    if (!answer.ok) {
      change({ connected: false });
      await pause(PAUSE_MS);
    }
    if (!answer.ok || answer.seq !== seq) seq = await refresh();
  }
}
