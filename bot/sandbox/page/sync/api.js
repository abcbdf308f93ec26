// Speaks with the pretended Slack: JSON in, JSON out, a network failure told as a value.

import { texts } from "../texts.js";

const lost = { ok: false, error: "unreachable", message: texts.unreachable };

async function read(answer) {
  try {
    return await answer.json();
  } catch {
    return { ok: false, error: `http_${answer.status}`, message: texts.unreadable };
  }
}

export async function get(path, params = {}, signal) {
  const query = new URLSearchParams(params);
  try {
    return await read(await fetch(`${path}?${query}`, { signal, cache: "no-store" }));
  } catch (reason) {
    return reason.name === "AbortError" ? { ok: false, error: "aborted" } : lost;
  }
}

export async function post(path, body) {
  const headers = { "Content-Type": "application/json" };
  try {
    return await read(await fetch(path, { method: "POST", headers, body: JSON.stringify(body) }));
  } catch {
    return lost;
  }
}
