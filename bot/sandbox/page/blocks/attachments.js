// Attachments: a coloured bar, and messages that were forwarded.

import { h } from "../dom/h.js";
import { mrkdwn } from "../text/mrkdwn.js";
import { link } from "../text/tokens.js";
import { texts } from "../texts.js";
import { icon } from "../ui/icons.js";
import { drawBlocks } from "./index.js";

const COLORS = { good: "#2eb67d", warning: "#ecb22e", danger: "#e01e5a" };

function colorOf(color) {
  const hex = COLORS[color] ?? (/^#?[0-9a-f]{3,6}$/i.test(color ?? "") ? `#${color.replace("#", "")}` : null);
  return hex ? { borderLeftColor: hex } : {};
}

const blocksOf = (attachment) =>
  attachment.blocks ?? attachment.message_blocks?.flatMap((one) => one.message?.blocks ?? []) ?? [];

const fields = (list) =>
  h("div", { class: "fields" }, list.map(({ title, value }) => h("div", { class: "prose" }, h("strong", {}, title), mrkdwn(value))));

export const files = (list) =>
  list?.length ? h("ul", { class: "files" }, list.map((one) => h("li", {}, icon("file"), one.name ?? one.title ?? ""))) : null;

function one(attachment, surface) {
  const blocks = blocksOf(attachment);
  const { author_name: author, title, title_link: url, text, footer, is_share: shared } = attachment;
  return h(
    "div",
    { class: shared ? "attachment shared" : "attachment", style: colorOf(attachment.color) },
    shared ? h("div", { class: "shared-head" }, icon("forward"), texts.forwardedMessage) : null,
    author ? h("div", { class: "attachment-author" }, author) : null,
    title ? h("div", { class: "attachment-title" }, url ? link(url, title) : title) : null,
    blocks.length ? drawBlocks(blocks, surface) : text ? h("div", { class: "prose" }, mrkdwn(text)) : null,
    attachment.fields ? fields(attachment.fields) : null,
    files(attachment.files),
    footer ? h("div", { class: "attachment-footer" }, footer) : null,
  );
}

export function attachments(list, surface) {
  return (list ?? []).flatMap((attachment) => [
    attachment.pretext ? h("div", { class: "prose" }, mrkdwn(attachment.pretext)) : null,
    one(attachment, surface),
  ]);
}
