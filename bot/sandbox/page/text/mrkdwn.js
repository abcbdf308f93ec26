// Slack's own markup, turned into nodes: blocks of code first, then tokens, then emphasis.

import { h } from "../dom/h.js";
import { decode } from "./entities.js";
import { withEmoji } from "./emoji.js";
import { token } from "./tokens.js";

// What must not be read again (code, tokens) waits behind one private-use sign while emphasis is looked for.
const BASE = 0xe000;
const ROOM = 0x1800;
const HELD = /[\ue000-\uf7ff]/;

const EDGE = "[\\s\\p{P}\\p{S}\\ue000-\\uf7ff]";
const emphasis = (sign) =>
  new RegExp(`(^|${EDGE})${sign}(?![\\s${sign}])((?:[^\\n])*?[^\\s])${sign}(?=$|${EDGE})`, "u");
const EMPHASES = [
  [emphasis("\\*"), "strong"],
  [emphasis("_"), "em"],
  [emphasis("~"), "s"],
];

function hold(held, node) {
  if (held.length >= ROOM) return "";
  held.push(node);
  return String.fromCharCode(BASE + held.length - 1);
}

function inside(text, held) {
  for (const [pattern, tag] of EMPHASES) {
    const found = pattern.exec(text);
    if (!found) continue;
    const [whole, edge, body] = found;
    const before = text.slice(0, found.index) + edge;
    const after = text.slice(found.index + whole.length);
    return [...inside(before, held), h(tag, {}, inside(body, held)), ...inside(after, held)];
  }
  return text
    .split(new RegExp(`(${HELD.source})`))
    .filter((part) => part !== "")
    .map((part) => (HELD.test(part) ? held[part.charCodeAt(0) - BASE] : withEmoji(decode(part))));
}

export function inline(raw) {
  const held = [];
  const text = raw
    .replace(/[\ue000-\uf8ff]/g, "\ufffd")
    .replace(/`([^`\n]+)`/g, (_, code) => hold(held, h("code", {}, decode(code))))
    .replace(/<([^<>\n]+)>/g, (_, body) => hold(held, token(body)));
  return inside(text, held);
}

const QUOTE = /^(?:&gt;|>)\s?/;
const BULLET = /^(\s*)([•◦▪–-])\s+/;

function lineNode(line) {
  const bullet = BULLET.exec(line);
  if (!bullet) return h("div", { class: line.trim() ? "line" : "line blank" }, inline(line));
  return h("div", { class: "line bullet" }, h("span", { class: "sign" }, bullet[2]), h("span", {}, inline(line.slice(bullet[0].length))));
}

function lines(text) {
  const nodes = [];
  let quote = null;
  for (const line of text.replace(/^\n|\n$/g, "").split("\n")) {
    if (QUOTE.test(line)) {
      if (!quote) nodes.push((quote = h("blockquote", {})));
      quote.append(lineNode(line.replace(QUOTE, "")));
    } else {
      quote = null;
      nodes.push(lineNode(line));
    }
  }
  return nodes;
}

// A whole text: blocks of code, quotes, bullets, lines.
export function mrkdwn(text) {
  return String(text ?? "")
    .split(/(```[\s\S]+?```)/)
    .filter((part) => part !== "")
    .flatMap((part) =>
      /^```[\s\S]+```$/.test(part) ? h("pre", {}, decode(part.slice(3, -3).replace(/^\n|\n$/g, ""))) : lines(part),
    );
}

// A text object of Block Kit, whichever its type.
export function textObject(object) {
  if (!object) return [];
  if (typeof object === "string") return [object];
  if (object.type === "mrkdwn") return mrkdwn(object.text);
  return [plain(object)];
}

export function plain(object) {
  const text = decode(object?.text ?? "");
  return object?.emoji === false ? text : withEmoji(text);
}
