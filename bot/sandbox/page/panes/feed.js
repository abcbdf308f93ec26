// A list of messages that follows its end, keeps its place when one reads above, and moves with the arrows.

import { keepList } from "../dom/list.js";
import { hasNews } from "../sync/news.js";
import { drawMessage } from "./message.js";

const NEAR_PX = 80;
const TOGETHER_S = 300;

// Messages that follow one another by the same person within five minutes share one heading;
// in a thread, the first message stands apart from its answers.
function itemsOf(messages, pane, freshFrom) {
  return messages.map((message, at) => {
    const before = messages[at - 1];
    const day = pane === "channel" && message.day !== before?.day ? message.day : null;
    const fresh = message.ts === freshFrom;
    const near = before && message.ts - before.ts < TOGETHER_S && before.user === message.user;
    const answers = pane === "thread" && at === 1 ? messages.length - 1 : 0;
    const compact = Boolean(near && !day && !fresh && !answers && !message.ephemeral && !before.ephemeral);
    const key = `${pane} ${message.ts}${message.ephemeral ? " only" : ""}`;
    return { key, message, pane, compact, day, fresh, answers, news: pane === "channel" && hasNews(message) };
  });
}

const nearEnd = (frame) => frame.scrollHeight - frame.scrollTop - frame.clientHeight < NEAR_PX;

// Only one message, with its tools, is in the path of Tab: the last one, or the one where the person was.
function giveTabStop(feed, chosen) {
  for (const article of feed.children) {
    const stop = article === chosen ? "0" : "-1";
    article.setAttribute("tabindex", stop);
    for (const tool of article.querySelectorAll(".tools button")) tool.setAttribute("tabindex", stop);
  }
}

const keepTabStop = (feed) =>
  giveTabStop(feed, [...feed.children].find((node) => node.tabIndex === 0) ?? feed.lastElementChild);

function moveTo(feed, node) {
  if (!node) return;
  giveTabStop(feed, node);
  node.focus();
  node.scrollIntoView({ block: "nearest" });
}

function onKey(event) {
  const here = event.target;
  if (here.parentElement !== event.currentTarget) return;
  const feed = event.currentTarget;
  const next = {
    ArrowDown: here.nextElementSibling,
    ArrowUp: here.previousElementSibling,
    Home: feed.firstElementChild,
    End: feed.lastElementChild,
  };
  if (!(event.key in next)) return;
  event.preventDefault();
  moveTo(feed, next[event.key]);
}

export function followFeed(frame, feed, pane) {
  feed.onkeydown = onKey;
  // Until its messages are there, a screen reader is told to wait for them.
  feed.ariaBusy = "true";
  let place = null;
  let count = 0;
  let toEnd = true;
  frame.addEventListener("scroll", () => (toEnd = nearEnd(frame)), { passive: true });
  new ResizeObserver(() => toEnd && end()).observe(feed);
  new ResizeObserver(() => toEnd && end()).observe(frame);
  const end = () => (frame.scrollTop = frame.scrollHeight);
  return {
    end,
    atEnd: () => toEnd,
    draw(messages, where, freshFrom) {
      const moved = where !== place;
      const grown = messages.length > count;
      place = where;
      count = messages.length;
      feed.ariaBusy = String(count === 0);
      if (moved) feed.replaceChildren();
      keepList(feed, itemsOf(messages, pane, freshFrom), drawMessage);
      keepTabStop(feed);
      if (moved || toEnd) end();
      if (moved) toEnd = true;
      return { moved, grown };
    },
  };
}
