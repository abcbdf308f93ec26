// Slack's three entities, there and back.

const NAMES = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };
const CODES = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

export const decode = (text) => String(text ?? "").replace(/&(?:amp|lt|gt);/g, (name) => NAMES[name]);

export const encode = (text) => text.replace(/[&<>]/g, (sign) => CODES[sign]);
