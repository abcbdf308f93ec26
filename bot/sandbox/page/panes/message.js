// One message: who, when, what, its attachments, its thread, and the small bar of what can be done with it.

import { attachments, files } from "../blocks/attachments.js";
import { drawBlocks } from "../blocks/index.js";
import { h } from "../dom/h.js";
import { readValues } from "../controls/control.js";
import { store } from "../sync/store.js";
import { dayText } from "../text/dates.js";
import { mrkdwn } from "../text/mrkdwn.js";
import { gist } from "../text/typed.js";
import { texts } from "../texts.js";
import { iconButton } from "../ui/buttons.js";
import { icon } from "../ui/icons.js";
import { menuButtonProps } from "../ui/menu.js";
import { avatar } from "./avatar.js";
import { forward, openMessageMenu, reply } from "./message_deeds.js";

// What was typed in this message's own inputs, so that a new drawing keeps it.
function typedIn(key) {
  const standing = document.querySelector(`[data-surface="${CSS.escape(key)}"]`);
  return standing ? readValues(standing) : {};
}

function body(message, pane) {
  const key = `${pane}-${message.ts}`;
  const source = { kind: "message", channel: store.place.channel, ts: message.ts };
  const surface = { scope: key, source, values: typedIn(key) };
  const fromApp = message.bot && message.blocks?.length;
  const words = fromApp ? drawBlocks(message.blocks, surface) : message.text ? h("div", { class: "prose" }, mrkdwn(message.text)) : null;
  const edited = message.edited ? h("span", { class: "edited" }, texts.edited) : null;
  return h("div", { class: "message-body", "data-surface": key }, words, edited, attachments(message.attachments, surface), files(message.files));
}

const head = (message) =>
  h(
    "div",
    { class: "message-head" },
    h("span", { class: "author" }, message.name),
    message.bot ? h("span", { class: "badge-app" }, texts.app) : null,
    h("span", { class: "time" }, message.time),
  );

const ownStop = { tabindex: "-1", "data-own": "tabindex" };
const moreProps = { ...menuButtonProps, tabindex: "-1", "data-own": "tabindex aria-expanded" };

const tools = (message) =>
  h(
    "div",
    { class: "tools", role: "group", "aria-label": texts.tools },
    iconButton("reply", texts.reply, () => reply(message), ownStop),
    iconButton("forward", texts.forward, () => forward(message), ownStop),
    iconButton("more", texts.more, (event) => openMessageMenu(event.currentTarget, message), moreProps),
  );

const replies = (message, news) =>
  h(
    "button",
    { type: "button", class: "replies", "aria-label": texts.openReplies(message.reply_count, news), on: { click: () => reply(message) } },
    icon("reply"),
    texts.replyCount(message.reply_count),
    news ? h("span", { class: "news" }, texts.news) : null,
  );

const only = () => h("div", { class: "only-you" }, icon("eye"), texts.ephemeral);

// `item` = { key, message, pane, compact, day?, fresh?, answers, news }: all that decides how the message looks.
export function drawMessage(item) {
  const { key, message, pane, compact, day, fresh, answers, news } = item;
  const kinds = ["message", compact && "compact", message.ephemeral && "ephemeral"].filter(Boolean).join(" ");
  const gutter = compact ? h("span", { class: "time quiet" }, message.time) : avatar(message.user, message.name);
  const row = h(
    "div",
    { class: kinds },
    message.ephemeral ? only() : null,
    h("div", { class: "gutter" }, gutter),
    h(
      "div",
      { class: "message-main" },
      compact ? null : head(message),
      body(message, pane),
      message.reply_count && pane === "channel" ? replies(message, news) : null,
    ),
    message.ephemeral ? null : tools(message),
  );
  const name = `${message.name}, ${message.time}\u00a0: ${gist(message.text, 80)}`;
  return h(
    "article",
    { "data-key": key, tabindex: "-1", "data-own": "tabindex", "aria-label": name },
    day ? h("div", { class: "day" }, h("span", {}, dayText(day, true))) : null,
    answers ? h("div", { class: "answers" }, h("span", {}, texts.replyCount(answers))) : null,
    fresh ? h("div", { class: "fresh" }, h("span", {}, texts.newMessages)) : null,
    row,
  );
}
