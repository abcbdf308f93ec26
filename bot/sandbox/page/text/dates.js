// Instants and days in French, in the city's own time, with the pieces that Slack's date tokens ask for.

import { dateTexts } from "../texts_blocks.js";

export const ZONE = "America/Toronto";
const DAY_MS = 86_400_000;

const format = (options, zone = ZONE) => new Intl.DateTimeFormat("fr-CA", { timeZone: zone, ...options });

function pieces(instant, zone = ZONE) {
  const parts = format(
    { weekday: "long", year: "numeric", month: "long", day: "numeric", hour: "numeric", minute: "numeric", hourCycle: "h23" },
    zone,
  ).formatToParts(instant);
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
}

const dayNumber = (day) => (Number(day) === 1 ? dateTexts.first : day);

const clockOf = ({ hour, minute }) => dateTexts.time(Number(hour), Number(minute));

// « mardi 24 novembre » of a city day written 2026-11-24.
export function dayText(day, withYear = false) {
  const of = pieces(new Date(`${day}T12:00:00Z`), "UTC");
  return `${of.weekday} ${dayNumber(of.day)} ${of.month}${withYear ? ` ${of.year}` : ""}`;
}

// « mardi 24 novembre, 9 h 05 » of an instant that carries the city's own offset.
export function clockText(iso) {
  const [, day, hours, minutes] = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/.exec(iso);
  return dateTexts.dayAndTime(dayText(day), dateTexts.time(Number(hours), Number(minutes)));
}

// The city day and hour so many minutes after an instant that carries the city's own offset.
export function laterWall(iso, minutes) {
  const wall = new Date(`${iso.slice(0, 16)}Z`);
  wall.setUTCMinutes(wall.getUTCMinutes() + minutes);
  return wall.toISOString().slice(0, 16).split("T");
}

export const isoDay = (instant, zone = ZONE) =>
  new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" }).format(instant);

function pretty(instant, now, otherwise) {
  const days = Math.round((Date.parse(isoDay(instant)) - Date.parse(isoDay(now))) / DAY_MS);
  return { "-1": dateTexts.yesterday, 0: dateTexts.today, 1: dateTexts.tomorrow }[days] ?? otherwise;
}

function ago(instant, now) {
  const minutes = Math.round((instant - now) / 60_000);
  const size = Math.abs(minutes);
  const [count, unit] = size < 60 ? [size, "minute"] : size < 1440 ? [Math.round(size / 60), "hour"] : [Math.round(size / 1440), "day"];
  if (count === 0) return dateTexts.atOnce;
  const [one, many] = dateTexts.units[unit];
  return (minutes < 0 ? dateTexts.ago : dateTexts.ahead)(count, count > 1 ? many : one);
}

// Fills a pattern such as {date_long} à {time}; an unknown name stays as it was written.
export function dateToken(seconds, pattern, now) {
  const instant = new Date(Number(seconds) * 1000);
  const of = pieces(instant);
  const long = `${of.weekday} ${dayNumber(of.day)} ${of.month} ${of.year}`;
  const plain = `${dayNumber(of.day)} ${of.month} ${of.year}`;
  const short = format({ day: "numeric", month: "short", year: "numeric" }).format(instant);
  const known = {
    date_num: isoDay(instant),
    date: plain,
    date_short: short,
    date_long: long,
    date_pretty: pretty(instant, now, plain),
    date_short_pretty: pretty(instant, now, short),
    date_long_pretty: pretty(instant, now, long),
    time: clockOf(of),
    time_secs: clockOf(of),
    ago: ago(instant, now),
  };
  return pattern.replace(/\{(\w+)\}/g, (whole, name) => known[name] ?? whole);
}

// The instant of a wall-clock time in the city, as seconds; asks the zone's offset at that very moment.
export function secondsOf(wall) {
  const guess = Date.parse(`${wall}Z`);
  const offset = (at) => Date.parse(`${wallOf(at / 1000)}Z`) - at;
  const first = guess - offset(guess);
  return (guess - offset(first)) / 1000;
}

// 2026-11-24T09:05 in the city, as an input of type datetime-local wants it.
export function wallOf(seconds) {
  const instant = new Date(seconds * 1000);
  const { hour, minute } = pieces(instant);
  return `${isoDay(instant)}T${hour.padStart(2, "0")}:${minute.padStart(2, "0")}`;
}
