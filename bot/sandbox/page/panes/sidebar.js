// The left column: who I am, the channels that I see, Vigie.

import { h } from "../dom/h.js";
import { keepList } from "../dom/list.js";
import { become, visit } from "../sync/deeds.js";
import { person, store, watch } from "../sync/store.js";
import { texts } from "../texts.js";
import { announce } from "../ui/announce.js";
import { icon, logo } from "../ui/icons.js";
import { menuButtonProps, openMenu } from "../ui/menu.js";
import { avatar } from "./avatar.js";
import { closeDrawer } from "./drawer.js";

async function choose(id) {
  await become(id);
  announce(texts.nowYouAre(person(id).name));
}

function peopleItems() {
  return store.people.map(({ id, name, title, guest }) => ({
    label: name,
    detail: guest ? `${title} (${texts.guest})` : title,
    before: avatar(id, name),
    checked: id === store.user,
    does: () => choose(id),
  }));
}

function row({ id, name, kind, unread, current }) {
  const sign = kind === "im" ? logo() : icon("hash");
  const open = () => {
    closeDrawer();
    visit(id);
  };
  const badge = unread ? h("span", { class: "badge" }, String(unread), h("span", { class: "visually-hidden" }, ` ${texts.unread(unread).replace(/^\d+\s/, "")}`)) : null;
  const props = { type: "button", class: unread ? "channel unread" : "channel", "aria-current": current ? "page" : null, on: { click: open } };
  return h("li", { "data-key": id }, h("button", props, sign, h("span", { class: "channel-name" }, name), badge));
}

const itemsOf = (kind) =>
  store.channels
    .filter((one) => one.kind === kind)
    .map((one) => ({ key: one.id, ...one, members: undefined, current: one.id === store.place.channel }));

export function sidebar(root) {
  const face = h("span", { class: "me-face" });
  const name = h("span", { class: "me-name" });
  const title = h("small", {});
  const openPeople = (event) => openMenu(event.currentTarget, peopleItems(), { label: texts.whoAmI });
  const me = h(
    "button",
    { type: "button", class: "me", id: "people", ...menuButtonProps, on: { click: openPeople } },
    face,
    h("span", { class: "me-words" }, h("span", { class: "me-question" }, texts.whoAmI), name, title),
    icon("chevron"),
  );
  const channels = h("ul", {});
  const apps = h("ul", {});
  const part = (id, words, list) => h("section", { "aria-labelledby": id }, h("h2", { id }, words), list);
  root.setAttribute("aria-label", texts.sidebar);
  root.replaceChildren(me, part("side-channels", texts.channels, channels), part("side-apps", texts.applications, apps));

  watch(() => {
    const mine = person(store.user);
    if (!mine) return;
    face.replaceChildren(avatar(mine.id, mine.name));
    name.textContent = mine.name;
    title.textContent = mine.title;
    me.setAttribute("aria-label", texts.youAre(mine.name, mine.title));
    keepList(channels, itemsOf("channel"), row);
    keepList(apps, itemsOf("im"), row);
    const unread = store.channels.reduce((sum, one) => sum + one.unread, 0);
    document.title = unread ? texts.unreadTitle(unread, texts.pageTitle) : texts.pageTitle;
  });
}
