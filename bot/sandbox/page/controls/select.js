// A menu of one choice, drawn with the browser's own: it suits the keyboard and the phone.

import { h } from "../dom/h.js";
import { plain } from "../text/mrkdwn.js";
import { blockTexts as words } from "../texts_blocks.js";
import { asControl, inputId, naming, previous } from "./control.js";
import { dispatch } from "./dispatch.js";
import { sourceOf } from "./options.js";

const EMPTY = { user: words.choosePerson, channel: words.chooseChannel, conversation: words.chooseChannel };

const optionNode = ({ id, label, detail }, chosen) =>
  h("option", { value: id, selected: id === chosen }, detail ? `${label} – ${detail}` : label);

const groupNode = ({ label, options }, chosen) => {
  const nodes = options.map((one) => optionNode(one, chosen));
  return label ? h("optgroup", { label }, nodes) : nodes;
};

function initial(it, noun) {
  const { element, context } = it;
  const before = previous(it);
  if (before) return noun === "option" ? before.selected_option?.value : before[`selected_${noun}`];
  if (noun === "option") return element.initial_option?.value;
  const current = element.default_to_current_conversation ? context.source.channel : undefined;
  return element[`initial_${noun}`] ?? current;
}

export function select(it) {
  const { element } = it;
  const { groups, noun } = sourceOf(element);
  const all = groups.flatMap(({ options }) => options);
  const chosen = initial(it, noun);
  const none = h("option", { value: "" }, element.placeholder ? plain(element.placeholder) : (EMPTY[noun] ?? words.choose));
  const read = () => {
    const found = all.find(({ id }) => id === node.value);
    return { [`selected_${noun}`]: found ? (found.option ?? found.id) : null };
  };
  const tell = () => it.acts && node.value && dispatch(it, node, read());
  const props = { class: "input select", id: inputId(it), ...naming(it), on: { change: tell } };
  const node = h("select", props, none, groups.map((group) => groupNode(group, chosen)));
  return asControl(node, it, read);
}
