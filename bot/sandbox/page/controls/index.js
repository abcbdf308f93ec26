// One drawing for each type of element.

import { h } from "../dom/h.js";
import { blockTexts as words } from "../texts_blocks.js";
import { button, overflow } from "./button.js";
import { checkboxes, radios } from "./choices.js";
import { multi } from "./multi.js";
import { select } from "./select.js";
import { email, number, plainText, richTextInput, url } from "./text.js";
import { date, dateTime, time } from "./when.js";

const DRAW = {
  button,
  overflow,
  checkboxes,
  radio_buttons: radios,
  static_select: select,
  users_select: select,
  channels_select: select,
  conversations_select: select,
  multi_static_select: multi,
  multi_users_select: multi,
  multi_channels_select: multi,
  multi_conversations_select: multi,
  plain_text_input: plainText,
  email_text_input: email,
  url_text_input: url,
  number_input: number,
  rich_text_input: richTextInput,
  datepicker: date,
  timepicker: time,
  datetimepicker: dateTime,
  file_input: () => h("p", { class: "hint" }, words.fileInput),
};

// `it` = { element, blockId, context, labelId?, name?, acts }
export const control = (it) => DRAW[it.element.type]?.(it) ?? h("p", { class: "hint" }, words.notSupported(it.element.type));
