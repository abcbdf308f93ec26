// A small square for a person: two initials on a colour that is always theirs.

import { h } from "../dom/h.js";
import { store } from "../sync/store.js";
import { logo } from "../ui/icons.js";

const TINTS = 8;

const initials = (name) =>
  name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .slice(0, 2)
    .join("") || name.slice(0, 2);

const tint = (id) => [...id].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 9973, 7) % TINTS;

export const avatar = (id, name = "?") =>
  id === store.bot?.id
    ? h("span", { class: "avatar bot", "aria-hidden": "true" }, logo())
    : h("span", { class: `avatar face-${tint(id ?? name)}`, "aria-hidden": "true" }, initials(name));
