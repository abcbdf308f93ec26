// Standard Markdown, as the markdown block takes it: headings, lists, quotes, code, emphasis, links.

import { h } from "../dom/h.js";
import { withEmoji } from "./emoji.js";
import { link } from "./tokens.js";

const INLINE = [
  [/`([^`]+)`/, ([, code]) => h("code", {}, code)],
  [/!?\[([^\]]*)\]\(([^()\s]+)\)/, ([, label, url]) => link(url, label)],
  [/\*\*(?=\S)(.+?\S?)\*\*/, ([, body]) => h("strong", {}, spans(body))],
  [/~~(?=\S)(.+?)~~/, ([, body]) => h("s", {}, spans(body))],
  [/(?<![\p{L}\p{N}])[*_](?=\S)(.+?)(?<=\S)[*_](?![\p{L}\p{N}])/u, ([, body]) => h("em", {}, spans(body))],
  [/https?:\/\/[^\s<>)]+/, ([url]) => link(url)],
];

function spans(text) {
  for (const [pattern, build] of INLINE) {
    const found = pattern.exec(text);
    if (!found) continue;
    return [...spans(text.slice(0, found.index)), build(found), ...spans(text.slice(found.index + found[0].length))];
  }
  return text ? [withEmoji(text)] : [];
}

const KINDS = [
  ["heading", /^#{1,6}\s+(.*)$/],
  ["rule", /^(?:---+|\*\*\*+)$/],
  ["quote", /^>\s?(.*)$/],
  ["ul", /^\s*[-*+•]\s+(.*)$/],
  ["ol", /^\s*\d+[.)]\s+(.*)$/],
];

function kindOf(line) {
  for (const [kind, pattern] of KINDS) {
    const found = pattern.exec(line);
    if (found) return [kind, found[1] ?? ""];
  }
  return [line.trim() ? "text" : "blank", line];
}

const DRAW = {
  heading: (bodies) => bodies.map((body) => h("p", { class: "heading" }, spans(body))),
  rule: () => [h("hr")],
  quote: (bodies) => [h("blockquote", {}, bodies.map((body) => h("div", { class: "line" }, spans(body))))],
  ul: (bodies) => [h("ul", {}, bodies.map((body) => h("li", {}, spans(body))))],
  ol: (bodies) => [h("ol", {}, bodies.map((body) => h("li", {}, spans(body))))],
  text: (bodies) => [h("p", {}, bodies.flatMap((body, at) => (at ? ["\n", ...spans(body)] : spans(body))))],
  blank: () => [],
};

function paragraphs(text) {
  const runs = [];
  for (const [kind, body] of text.split("\n").map(kindOf)) {
    const last = runs.at(-1);
    if (last?.kind === kind) last.bodies.push(body);
    else runs.push({ kind, bodies: [body] });
  }
  return runs.flatMap(({ kind, bodies }) => DRAW[kind](bodies));
}

export function markdown(text) {
  return String(text ?? "")
    .split(/(```[\s\S]*?```)/)
    .flatMap((part) =>
      part.startsWith("```") ? h("pre", {}, part.replace(/^```\w*\n?|\n?```$/g, "")) : paragraphs(part),
    );
}
