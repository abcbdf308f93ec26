// Sends an action to Vigie, after its confirmation when it asks for one.

import { h } from "../dom/h.js";
import { act } from "../sync/deeds.js";
import { note } from "../sync/notes.js";
import { plain, textObject } from "../text/mrkdwn.js";
import { blockTexts as words } from "../texts_blocks.js";
import { ask } from "../ui/ask.js";
import { readValues } from "./control.js";

const agreed = (confirm) =>
  !confirm ||
  ask({
    title: plain(confirm.title) || words.confirm,
    content: h("div", { class: "prose" }, textObject(confirm.text)),
    yes: plain(confirm.confirm) || words.confirm,
    no: plain(confirm.deny) || words.cancel,
    style: confirm.style === "danger" ? "danger" : "primary",
    alert: true,
  });

export async function dispatch({ context, blockId, element }, node, value) {
  if (!(await agreed(element.confirm))) return;
  const surface = node.closest("[data-surface]");
  node.setAttribute("aria-busy", "true");
  const action = { block_id: blockId, action_id: element.action_id, element: { type: element.type, ...value } };
  const answer = await act("action", { source: context.source, ...action, state: surface ? readValues(surface) : {} });
  node.removeAttribute("aria-busy");
  if (answer.ok) note(`used ${element.action_id}`);
}
