// What Slack writes between angle brackets: people, channels, broadcasts, dates and links.

import { h } from "../dom/h.js";
import { goTo } from "../sync/deeds.js";
import { readPermalink } from "../sync/permalink.js";
import { channel, nameOf, store } from "../sync/store.js";
import { decode } from "./entities.js";
import { dateToken } from "./dates.js";

const SAFE = /^(?:https?:|mailto:|tel:)/i;

// A link opens elsewhere and only toward the schemes that a person expects; a message's own address opens it here.
export function link(url, label) {
  const shown = label || url.replace(/^mailto:|^tel:/, "");
  if (!SAFE.test(url)) return h("span", {}, shown);
  const inside = readPermalink(url);
  const jump = (event) => (event.preventDefault(), goTo(inside));
  if (inside) return h("a", { href: url, on: { click: jump } }, shown);
  return h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, shown);
}

export const mention = (id, fallback) =>
  h("span", { class: id === store.user ? "mention mine" : "mention" }, `@${nameOf(id) ?? fallback ?? id}`);

export const channelMention = (id, fallback) =>
  h("span", { class: "mention" }, `#${channel(id)?.name ?? fallback ?? id}`);

export const broadcast = (range) => h("span", { class: "mention mine" }, `@${range}`);

export function dateNode(seconds, pattern, url, fallback) {
  const now = store.now ? new Date(store.now) : new Date();
  const text = /^\d+$/.test(seconds) ? dateToken(seconds, pattern, now) : fallback;
  return url ? link(url, text) : h("time", { title: fallback || null }, text);
}

function command(body) {
  const [head, label] = body.split("|");
  const [name, ...rest] = head.split("^");
  if (name === "date") return dateNode(rest[0] ?? "", rest[1] ?? "", rest[2], decode(label));
  if (name === "subteam") return h("span", { class: "mention" }, decode(label ?? `@${rest[0]}`));
  return broadcast(decode(label?.replace(/^@/, "") ?? name));
}

export function token(inside) {
  const [head, ...rest] = inside.split("|");
  const label = rest.length ? decode(rest.join("|")) : undefined;
  if (inside.startsWith("!")) return command(inside.slice(1));
  if (inside.startsWith("@")) return mention(head.slice(1), label);
  if (inside.startsWith("#")) return channelMention(head.slice(1), label);
  return link(decode(head), label);
}
