// Short notices at the corner: a failure stays until somebody closes it or has had time to read it.

import { h } from "../dom/h.js";
import { texts } from "../texts.js";
import { iconButton } from "./buttons.js";
import { icon } from "./icons.js";

const SHOWN_MS = { failure: 15_000, notice: 4000 };
const MOST = 3;

function toast(kind, sentence, sign) {
  const host = document.getElementById("toasts");
  const same = [...host.children].find((node) => node.dataset.sentence === sentence);
  same?.remove();
  const node = h("div", { class: `toast ${kind}`, "data-sentence": sentence }, icon(sign), h("p", {}, sentence));
  let timer = null;
  const wait = () => (timer = setTimeout(() => node.remove(), SHOWN_MS[kind]));
  node.append(iconButton("close", texts.close, () => node.remove()));
  node.onmouseenter = node.onfocusin = () => clearTimeout(timer);
  node.onmouseleave = node.onfocusout = wait;
  host.append(node);
  while (host.children.length > MOST) host.firstElementChild.remove();
  wait();
}

export const fail = (sentence) => toast("failure", sentence, "warning");

export const tell = (sentence) => toast("notice", sentence, "check");
