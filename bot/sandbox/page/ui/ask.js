// Small questions of the page itself: confirm, or fill a form of a few fields. Answers with a promise.

import { h } from "../dom/h.js";
import { texts } from "../texts.js";
import { button } from "./buttons.js";
import { focusFirst, openDialog } from "./dialog.js";

// `read` gives the answer when the person says yes; null means that she left.
export function ask({ title, content, yes, no = texts.cancel, style = "primary", read = () => true, alert = false }) {
  return new Promise((done) => {
    const finish = (value) => {
      dialog.close();
      done(value);
    };
    const dialog = openDialog({ title, alert, onLeave: () => finish(null) });
    const accept = () => finish(read());
    const form = h("form", { on: { submit: (event) => (event.preventDefault(), accept()) } }, content);
    dialog.body.append(form);
    dialog.foot.append(button(no, () => finish(null)), button(yes, accept, { class: `button ${style}` }));
    if (alert) dialog.foot.lastElementChild.focus();
    else focusFirst(dialog);
  });
}

let count = 0;

export function labelled(label, control) {
  control.id = `ask-${(count += 1)}`;
  return h("div", { class: "field" }, h("label", { class: "label", for: control.id }, label), control);
}
