// What this person has not seen yet, since she came to this channel.

import { store } from "./store.js";

const arrival = { place: null, read: "" };
const seenReplies = new Map();

// Taken once, on arriving: what is read while one stays keeps its mark until one leaves.
export function arrive(place, read) {
  if (arrival.place !== place) Object.assign(arrival, { place, read });
}

export const firstFresh = (messages) =>
  messages.find(({ ts, user }) => ts > arrival.read && user !== store.user)?.ts ?? null;

export function noteReplies(thread, replies) {
  if (replies.length) seenReplies.set(thread, replies.at(-1).ts);
}

// A thread that grew since one came here, and that one has not opened since.
export const hasNews = ({ ts, latest_reply: latest }) =>
  Boolean(latest) && ts !== store.place.thread && latest > arrival.read && latest > (seenReplies.get(ts) ?? "");
