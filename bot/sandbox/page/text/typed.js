// From what Slack stores (<@U…>, entities) to what a person would have typed; Slack does the way there itself.

import { channel, nameOf } from "../sync/store.js";
import { decode } from "./entities.js";

export function toTyped(text) {
  const bare = (text ?? "")
    .replace(/<@(\w+)(?:\|[^>]*)?>/g, (whole, id) => `@${nameOf(id) ?? id}`)
    .replace(/<#(\w+)(?:\|([^>]*))?>/g, (whole, id, label) => `#${channel(id)?.name ?? label ?? id}`)
    .replace(/<(?:mailto:|tel:)?([^|>!]+)(?:\|([^>]*))?>/g, (whole, url, label) => label ?? url);
  return decode(bare);
}

// A few words for a preview or a screen reader, without markup.
export function gist(text, most = 120) {
  const bare = toTyped(text).replace(/<![^|>]*\|?([^>]*)>/g, "$1").replace(/[*_~`]/g, "").replace(/\s+/g, " ").trim();
  return bare.length > most ? `${bare.slice(0, most - 1)}…` : bare;
}
