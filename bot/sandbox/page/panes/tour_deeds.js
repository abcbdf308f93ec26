// What the buttons of the guided day do: bring to the right person and place, and write what is long to type.

import { prepare } from "../sync/examples.js";
import { act, advance, become, closeThread, openThread, visit } from "../sync/deeds.js";
import { refresh } from "../sync/loop.js";
import { note } from "../sync/notes.js";
import { person, store } from "../sync/store.js";
import { clockText, laterWall } from "../text/dates.js";
import { texts } from "../texts.js";
import { tourTexts, tourWords } from "../texts_tour.js";
import { announce } from "../ui/announce.js";
import { tell } from "../ui/toasts.js";
import { forward } from "./message_deeds.js";

const CAMILLE = "U0CAMILLE";
const PHILIPPE = "U0PHILIPPE";
const RICHARD = "U0RICHARD";
const SYLVIE = "U0SYLVIE";
const TEAM = "C0MEDIAS";
const ANSWERS = "C0REPONSES";
const GENERAL = "C0GENERAL";
const DRAFT = /P-\d{4}-\d+/;
const TRIES = 300;
const PAUSE_MS = 100;

const option = (value) => ({ selected_option: { value } });
const words = (value) => ({ value });

async function standAs(user, channel) {
  if (store.user !== user) {
    await become(user);
    announce(texts.nowYouAre(person(user).name));
  }
  await visit(channel ?? store.channels.find(({ kind }) => kind === "im").id);
}

const command = (name) => act("command", { channel: store.place.channel, command: name, text: "" });

// Vigie answers in her own time: looks again until something is there, or null after a while.
async function waitFor(look) {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const found = look();
    if (found) return found;
    await new Promise((done) => setTimeout(done, PAUSE_MS));
    await refresh();
  }
  return null;
}

const formOf = (callback) => waitFor(() => store.modals.find(({ callback_id }) => callback_id === callback));

// Later the same day: an hour that would be tomorrow's becomes the last minute of today.
function laterToday(minutes) {
  const [day, hour] = laterWall(store.now, minutes);
  const today = store.now.slice(0, 10);
  return day === today ? [day, hour] : [today, "23:59"];
}

function draftOf(text, account, [day, hour]) {
  return {
    type: option("awareness"),
    objective: option("awareness"),
    accounts: { selected_options: [{ value: account }] },
    text: words(text),
    link: words(tourWords.link),
    day: { selected_date: day },
    hour: { selected_time: hour },
  };
}

async function write(text, account, moment) {
  prepare("drafts.form", draftOf(text, account, moment));
  await command("/draft");
}

async function readThread() {
  await standAs(CAMILLE, TEAM);
  const found = await waitFor(() => {
    const cards = store.messages.filter(({ bot, reply_count, blocks }) => bot && reply_count && DRAFT.test(JSON.stringify(blocks)));
    // Whoever wrote something else is followed all the same.
    return cards.findLast(({ blocks }) => JSON.stringify(blocks).includes(tourWords.sign)) ?? cards.at(-1);
  });
  if (found) await openThread(TEAM, found.ts);
  else tell(tourTexts.notFound);
}

// Two posts that went out without Vigie take the two places of the day.
async function third() {
  await standAs(CAMILLE, TEAM);
  for (const text of tourWords.outside) {
    await command("/publie");
    const view = await formOf("publication.outside_form");
    if (!view) return;
    const state = { account: { account: option("instagram-ville") }, text: { text: words(text) } };
    await act("submit", { view_id: view.id, state });
  }
  await write(tourWords.third, "instagram-ville", laterToday(60));
}

async function answer() {
  await standAs(RICHARD, GENERAL);
  const found = store.messages.findLast(({ text }) => text.includes(tourWords.known));
  if (!found) return tell(tourTexts.notFound);
  if (await forward(found, ANSWERS)) await visit(ANSWERS);
}

async function moveTo(deed, ...moves) {
  let answered;
  for (const by of moves) answered = await advance(by);
  if (!answered.ok) return;
  announce(texts.advanced(clockText(answered.now)));
  note(deed);
}

export const tourDeeds = {
  draft: async () => {
    await standAs(CAMILLE, TEAM);
    await write(tourWords.draft, "facebook-ville", laterWall(store.now, 120));
  },
  correction: readThread,
  sending: readThread,
  approval: () => standAs(PHILIPPE),
  cap: third,
  answer,
  reminder: async () => {
    await moveTo("clock", { advance_hours: 2 });
    await readThread();
  },
  digest: async () => {
    await standAs(CAMILLE, TEAM);
    closeThread();
    await moveTo("morning", { to: "next_morning" }, { advance_minutes: 20 });
  },
  emergency: async () => {
    await standAs(SYLVIE, TEAM);
    prepare("emergency.form", { kind: option("boil_water"), scope: option("city"), reason: words(tourWords.emergency) });
    await command("/urgence");
  },
};
