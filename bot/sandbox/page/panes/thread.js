// The thread of one message, at the right of the conversation.

import { h } from "../dom/h.js";
import { closeThread } from "../sync/deeds.js";
import { noteReplies } from "../sync/news.js";
import { channel, store, watch } from "../sync/store.js";
import { texts } from "../texts.js";
import { iconButton } from "../ui/buttons.js";
import { composer } from "./composer.js";
import { followFeed } from "./feed.js";

export function thread(root) {
  let opener = null;
  const where = h("p", {});
  const feed = h("div", { class: "feed", role: "feed", "aria-label": texts.thread });
  const frame = h("div", { class: "feed-frame" }, feed);
  const write = composer("thread", { threadOf: () => store.place.thread, placeholder: () => texts.writeReply });
  const leave = () => {
    closeThread();
    if (opener?.isConnected) opener.focus();
  };
  const title = h("div", { class: "pane-title" }, h("h2", {}, texts.thread), where);
  root.replaceChildren(h("header", { class: "pane-head" }, title, iconButton("close", texts.closeThread, leave)), frame, write.node);
  root.setAttribute("aria-label", texts.thread);
  root.onkeydown = (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    leave();
  };
  const follower = followFeed(frame, feed, "thread");

  watch(() => {
    const { thread: ts, channel: id } = store.place;
    const opens = root.hidden && ts;
    if (opens) opener = document.activeElement?.closest("article") ?? document.activeElement;
    root.hidden = !ts;
    if (!ts) return;
    const at = channel(id);
    where.textContent = at ? texts.threadIn(at.kind === "im" ? at.name : `#${at.name}`) : "";
    noteReplies(ts, store.replies);
    follower.draw(store.replies, `${store.user} ${ts}`);
    write.draw();
    if (opens) write.focus();
  });
}
