// Slack's rich text: sections, lists, preformatted text and quotes, each span with its style.

import { h } from "../dom/h.js";
import { emoji } from "./emoji.js";
import { broadcast, channelMention, dateNode, link, mention } from "./tokens.js";

const STYLES = { bold: "strong", italic: "em", strike: "s", code: "code", underline: "u" };

function styled(node, style = {}) {
  return Object.entries(STYLES).reduce((body, [name, tag]) => (style[name] ? h(tag, {}, body) : body), node);
}

const SPANS = {
  text: (span) => span.text,
  link: (span) => link(span.url, span.text),
  emoji: (span) => emoji(span.name) ?? span.unicode_text ?? `:${span.name}:`,
  user: (span) => mention(span.user_id),
  channel: (span) => channelMention(span.channel_id),
  usergroup: (span) => h("span", { class: "mention" }, `@${span.usergroup_id}`),
  broadcast: (span) => broadcast(span.range),
  color: (span) => h("code", {}, span.value),
  date: (span) => dateNode(String(span.timestamp), span.format, span.url, span.fallback),
};

const spans = (elements = []) =>
  elements.map((span) => styled(SPANS[span.type]?.(span) ?? span.text ?? "", span.style));

const PARTS = {
  rich_text_section: (part) => h("div", { class: "line" }, spans(part.elements)),
  rich_text_preformatted: (part) => h("pre", {}, spans(part.elements)),
  rich_text_quote: (part) => h("blockquote", {}, h("div", { class: "line" }, spans(part.elements))),
  rich_text_list: (part) =>
    h(
      part.style === "ordered" ? "ol" : "ul",
      { class: `indent-${Math.min(part.indent ?? 0, 5)}`, start: part.offset ? part.offset + 1 : null },
      (part.elements ?? []).map((item) => h("li", {}, spans(item.elements))),
    ),
};

export const richText = (block) =>
  h("div", { class: "rich" }, (block?.elements ?? []).map((part) => PARTS[part.type]?.(part)));

// The plain words of a rich text, for an input that edits it simply.
export const wordsOf = (part) =>
  (part?.elements ?? []).map((one) => one.text ?? wordsOf(one)).join(part?.type === "rich_text" ? "\n" : "");
