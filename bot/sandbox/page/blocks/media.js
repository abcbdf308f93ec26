// Pictures, videos, files, alerts and long texts. No picture is fetched: its description stands in its place.

import { h } from "../dom/h.js";
import { decode } from "../text/entities.js";
import { markdown } from "../text/markdown.js";
import { plain, textObject } from "../text/mrkdwn.js";
import { richText } from "../text/richtext.js";
import { link } from "../text/tokens.js";
import { blockTexts as words } from "../texts_blocks.js";
import { icon } from "../ui/icons.js";

export const imageElement = (element, kind) =>
  h("span", { class: `picture ${kind}`, role: "img", "aria-label": words.imageOf(decode(element.alt_text)), title: decode(element.alt_text) }, icon("image"));

export const image = (block) =>
  h(
    "figure",
    { class: "block image" },
    block.title ? h("figcaption", {}, plain(block.title)) : null,
    h("div", { class: "picture large", role: "img", "aria-label": words.imageOf(decode(block.alt_text)) }, icon("image"), h("span", { "aria-hidden": "true" }, decode(block.alt_text))),
  );

export const video = (block) =>
  h(
    "div",
    { class: "block video" },
    icon("video"),
    h("div", {}, h("strong", {}, plain(block.title)), block.description ? h("p", {}, plain(block.description)) : null, link(block.title_url ?? block.video_url, words.video)),
  );

export const file = (block) => h("div", { class: "block file" }, icon("file"), block.external_id ?? words.image);

export const alert = (block) =>
  h(
    "div",
    { class: `block alert ${block.level ?? "default"}`, role: "note", "aria-label": words.alertLevels[block.level ?? "default"] },
    icon(block.level === "success" ? "check" : "warning"),
    h("div", { class: "prose" }, textObject(block.text)),
  );

export const markdownBlock = (block) => h("div", { class: "block prose markdown" }, markdown(block.text));

export const richTextBlock = (block) => h("div", { class: "block prose" }, richText(block));
