// Days and hours, with the browser's own pickers, in the city's time.

import { h } from "../dom/h.js";
import { secondsOf, wallOf } from "../text/dates.js";
import { asControl, inputId, naming, previous } from "./control.js";
import { dispatch } from "./dispatch.js";

function picker(it, type, initial, toValue) {
  const read = () => toValue(node.value);
  const tell = () => it.acts && node.value && dispatch(it, node, read());
  const node = h("input", { class: "input when", type, id: inputId(it), ...naming(it), on: { change: tell } });
  node.value = initial ?? "";
  return asControl(node, it, read);
}

const start = (it, field, first) => {
  const before = previous(it);
  return before ? before[field] : it.element[first];
};

export const date = (it) =>
  picker(it, "date", start(it, "selected_date", "initial_date"), (value) => ({ selected_date: value || null }));

export const time = (it) =>
  picker(it, "time", start(it, "selected_time", "initial_time"), (value) => ({ selected_time: value || null }));

export function dateTime(it) {
  const seconds = start(it, "selected_date_time", "initial_date_time");
  const toValue = (value) => ({ selected_date_time: value ? secondsOf(value) : null });
  return picker(it, "datetime-local", seconds ? wallOf(seconds) : "", toValue);
}
