// The stack of forms that Vigie opened: only the last one shows, the others keep what was typed in them.

import { drawBlocks } from "../blocks/index.js";
import { readValues } from "../controls/control.js";
import { clearErrors, faults, showErrors } from "../controls/validate.js";
import { h } from "../dom/h.js";
import { morph } from "../dom/morph.js";
import { act } from "../sync/deeds.js";
import { exampleFor } from "../sync/examples.js";
import { note } from "../sync/notes.js";
import { store, watch } from "../sync/store.js";
import { plain } from "../text/mrkdwn.js";
import { texts } from "../texts.js";
import { blockTexts } from "../texts_blocks.js";
import { announce } from "../ui/announce.js";
import { button } from "../ui/buttons.js";
import { focusFirst, openDialog } from "../ui/dialog.js";
import { logo } from "../ui/icons.js";

const open = new Map();

// What makes two drawings of a view different; what is typed is not part of it.
const markOf = ({ title, blocks, submit, close }) => JSON.stringify([title, blocks, submit, close]);

function drawBody(panel, view) {
  const values = { ...panel.example, ...readValues(panel.sheet) };
  const surface = { scope: `view-${view.id}`, source: { kind: "view", view_id: view.id }, values };
  clearErrors(panel.sheet);
  morph(panel.sheet, h("div", { class: "modal-sheet", "data-surface": view.id }, drawBlocks(view.blocks, surface)));
}

function drawFoot(panel, view) {
  const leave = () => act("close", { view_id: view.id });
  const close = button(view.close ? plain(view.close) : view.submit ? texts.cancel : texts.close, leave);
  const submit = view.submit
    ? button(plain(view.submit), () => send(panel), { class: "button primary", "data-key": "submit", disabled: panel.busy })
    : null;
  morph(panel.dialog.foot, h("footer", { class: "dialog-foot" }, h("p", { class: "foot-note", role: "status" }), close, submit));
}

function busy(panel, sending) {
  panel.busy = sending;
  const submit = panel.dialog.foot.querySelector(".primary");
  if (!submit) return;
  submit.disabled = sending;
  submit.textContent = sending ? texts.sending : plain(panel.view.submit);
}

function refuse(panel, errors) {
  showErrors(panel.sheet, errors);
  announce(blockTexts.errorSummary(Object.keys(errors).length));
}

async function send(panel) {
  if (panel.busy) return;
  const { view } = panel;
  const values = readValues(panel.sheet);
  const local = faults(view, values);
  if (Object.keys(local).length) return refuse(panel, local);
  clearErrors(panel.sheet);
  busy(panel, true);
  const answer = await act("submit", { view_id: view.id, state: values });
  busy(panel, false);
  if (answer.errors && open.has(view.id)) refuse(panel, answer.errors);
  else if (answer.ok) note(`submitted ${view.callback_id}`);
}

function begin(view) {
  const leave = (how) => act("close", { view_id: view.id, ...(how === "cross" ? { clear: true } : {}) });
  const dialog = openDialog({ title: plain(view.title), sign: logo(), onLeave: leave, wide: true });
  const sheet = h("div", { class: "modal-sheet", "data-surface": view.id });
  dialog.body.append(sheet);
  const panel = { dialog, sheet, view, busy: false, mark: null, example: exampleFor(view) };
  // Enter in a one-line field sends the form, as in Slack; in a long text it makes a new line.
  sheet.addEventListener("keydown", (event) => {
    const line = event.target.matches('input:not([type="checkbox"],[type="radio"],[type="search"])');
    if (event.key !== "Enter" || event.defaultPrevented || !line || !panel.view.submit) return;
    event.preventDefault();
    send(panel);
  });
  return panel;
}

function draw(panel, view) {
  const mark = markOf(view);
  panel.view = view;
  if (mark === panel.mark) return;
  panel.mark = mark;
  panel.dialog.rename(plain(view.title));
  drawBody(panel, view);
  drawFoot(panel, view);
}

export function modals() {
  watch(() => {
    const standing = new Set(store.modals.map(({ id }) => id));
    for (const [id, panel] of [...open].reverse()) {
      if (standing.has(id)) continue;
      panel.dialog.close();
      open.delete(id);
    }
    for (const view of store.modals) {
      const isNew = !open.has(view.id);
      if (isNew) open.set(view.id, begin(view));
      const panel = open.get(view.id);
      draw(panel, view);
      panel.dialog.show(view === store.modals.at(-1));
      if (isNew) (panel.sheet.querySelector("[data-first]") ?? { focus: () => focusFirst(panel.dialog) }).focus();
    }
  });
}
