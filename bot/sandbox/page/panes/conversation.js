// The middle of the page: a channel or the direct message with Vigie, its tabs, its messages, its composer.

import { h } from "../dom/h.js";
import { markRead, visit } from "../sync/deeds.js";
import { arrive, firstFresh } from "../sync/news.js";
import { channel, store, watch } from "../sync/store.js";
import { gist } from "../text/typed.js";
import { texts } from "../texts.js";
import { announce } from "../ui/announce.js";
import { button } from "../ui/buttons.js";
import { icon } from "../ui/icons.js";
import { composer } from "./composer.js";
import { followFeed } from "./feed.js";
import { drawHome } from "./home.js";

const label = ({ kind, name }) => (kind === "im" ? name : `#${name}`);

const here = () => channel(store.place.channel);

function heading(head) {
  const at = here();
  if (!at) return;
  const title = at.kind === "im" ? store.bot.name : [icon("hash"), at.name];
  const note = at.kind === "im" ? texts.botLine : texts.members(at.members);
  head.replaceChildren(h("h1", {}, title), h("p", {}, note));
}

function tabs(list) {
  const at = here();
  list.hidden = at?.kind !== "im";
  for (const node of list.children) {
    const chosen = node.dataset.tab === store.place.tab;
    node.setAttribute("aria-selected", String(chosen));
    node.tabIndex = chosen ? 0 : -1;
  }
}

function tabList() {
  const tab = (name) =>
    h("button", { type: "button", role: "tab", class: "tab", "data-tab": name, "aria-controls": `panel-${name}`, id: `tab-${name}`, on: { click: () => visit(store.place.channel, name) } }, texts.tabs[name]);
  const onKey = (event) => {
    if (!["ArrowLeft", "ArrowRight"].includes(event.key)) return;
    const other = event.target.nextElementSibling ?? event.target.previousElementSibling;
    other.focus();
    other.click();
  };
  return h("div", { class: "tabs", role: "tablist", "aria-label": texts.tabsName, on: { keydown: onKey } }, tab("home"), tab("messages"));
}

const empty = () => h("div", { class: "empty" }, h("p", {}, texts.noMessages), h("p", { class: "hint" }, texts.noMessagesHint));

let last = { place: null, ts: null };
function announceLatest(place, messages) {
  const latest = messages.at(-1);
  if (last.place === place && latest && latest.ts !== last.ts && latest.user !== store.user) {
    announce(texts.newFrom(latest.name, gist(latest.text)));
  }
  last = { place, ts: latest?.ts };
}

export function conversation(root) {
  const head = h("div", { class: "pane-title" });
  const list = tabList();
  const feed = h("div", { class: "feed", role: "feed" });
  const none = empty();
  const frame = h("div", { class: "feed-frame" }, none, feed);
  const jump = button([icon("down"), texts.newMessages], () => follower.end(), { class: "button jump", hidden: true });
  const write = composer("channel", {
    threadOf: () => null,
    placeholder: () => (here()?.kind === "im" ? texts.writeTo(store.bot.name) : texts.writeIn(here() ? label(here()) : "")),
  });
  const home = h("div", { class: "home", id: "panel-home", role: "tabpanel", "aria-labelledby": "tab-home", "data-surface": "home" });
  const panel = h("div", { class: "messages", id: "panel-messages" }, frame, jump, write.node);
  root.replaceChildren(h("header", { class: "pane-head" }, head, list), home, panel);
  const follower = followFeed(frame, feed, "channel");
  frame.addEventListener("scroll", () => follower.atEnd() && (jump.hidden = true), { passive: true });

  watch(() => {
    const at = here();
    if (!at) return;
    const onHome = at.kind === "im" && store.place.tab === "home";
    heading(head);
    tabs(list);
    home.hidden = !onHome;
    panel.hidden = onHome;
    panel.setAttribute("role", at.kind === "im" ? "tabpanel" : "region");
    panel.setAttribute("aria-label", texts.messagesOf(label(at)));
    if (onHome) drawHome(home);
    feed.setAttribute("aria-label", texts.messagesOf(label(at)));
    write.draw();
    if (store.shown !== at.id) return;
    none.hidden = store.messages.length > 0;
    feed.hidden = !none.hidden;
    const place = `${store.user} ${at.id}`;
    arrive(place, at.read);
    const { moved, grown } = follower.draw(store.messages, place, firstFresh(store.messages));
    if (moved) jump.hidden = true;
    else if (grown && !follower.atEnd()) jump.hidden = false;
    announceLatest(place, store.messages);
    markRead();
  });
}
