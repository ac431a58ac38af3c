// The second view: what newslint sees. People and bodies, dates on a line, figures, who says what.

import type { FactsFile, Place } from "./api";
import { short } from "./cards";
import { count, h } from "./dom";
import type { Range } from "./finding";

export type Point = (ranges: Range[], next: number) => void;
type Units = (point: number) => number;

/** The four lists. `point` is told which places a press means, and which of them to go to. */
export function sees(facts: FactsFile, units: Units, published: string | null, point: Point): HTMLElement[] {
  const at = (place: { start: number; end: number }): Range => ({ from: units(place.start), to: units(place.end) });
  return [names(facts, at, point), dates(facts, at, published, point), figures(facts, at, point), voices(facts, at, point)];
}

type At = (place: { start: number; end: number }) => Range;

function section(title: string, number: number, nothing: string, ...children: HTMLElement[]): HTMLElement {
  return h(
    "section",
    { class: "seen" },
    h("h2", {}, title, h("span", { class: "number" }, String(number))),
    ...(number ? children : [h("p", { class: "nothing" }, nothing)]),
  );
}

/** A button that goes from mention to mention. */
function mention(places: Range[], point: Point, className: string, ...children: (Node | string | false)[]): HTMLButtonElement {
  let next = 0;
  return h("button", { type: "button", class: className, onclick: () => point(places, next++ % places.length) }, ...children);
}

function names(facts: FactsFile, at: At, point: Point): HTMLElement {
  const bearers = new Map<number, FactsFile["names"]>();
  const told = facts.names.filter((name) => !["residue", "credit", "byline"].includes(name.zone));
  for (const name of told) bearers.set(name.entity, [...(bearers.get(name.entity) ?? []), name]);
  const groups: [string, string[]][] = [
    ["People", ["person"]],
    ["Organisations", ["organisation"]],
    ["Places", ["place"]],
    ["Other names", ["event", "other"]],
  ];
  const lists = groups.map(([title, labels]) => {
    const mine = [...bearers.values()].filter((mentions) => labels.includes(mentions[0]!.label));
    if (!mine.length) return null;
    mine.sort((one, other) => other.length - one.length);
    const rows = mine.map((mentions) => {
      const forms = [...new Set(mentions.map((name) => name.text.replace(/\s+/g, " ")))].sort((a, b) => b.length - a.length);
      const role = mentions.find((name) => name.role || name.title);
      const more = [role ? role.title || role.role : "", forms.length > 1 ? `also ${forms.slice(1, 3).join(", ")}` : ""];
      return h(
        "li",
        {},
        mention(
          mentions.map(at),
          point,
          "row",
          h("span", { class: "what" }, forms[0]!),
          h("span", { class: "times", "aria-label": count(mentions.length, "mention") }, `×${mentions.length}`),
          !!more.join("") && h("span", { class: "more" }, more.filter(Boolean).join(" · ")),
        ),
      );
    });
    return h("div", {}, h("h3", {}, title), h("ul", { class: "rows" }, ...rows));
  });
  return section("Names", bearers.size, "No names yet.", ...lists.filter((list) => list !== null));
}

function dates(facts: FactsFile, at: At, published: string | null, point: Point): HTMLElement {
  const own = published?.slice(0, 10) ?? null;
  const known = facts.dates.filter((date) => date.earliest && date.type !== "DURATION" && date.type !== "SET");
  const stops = new Map<string, { from: string; to: string; size: string; dates: typeof known }>();
  for (const date of known) {
    const from = date.earliest!.slice(0, 10);
    const to = (date.latest ?? date.earliest!).slice(0, 10);
    const key = `${from}/${to}`;
    const stop = stops.get(key) ?? { from, to, size: date.granularity, dates: [] };
    stop.dates.push(date);
    stops.set(key, stop);
  }
  const rows: { when: string; row: HTMLElement }[] = [...stops.values()].map((stop) => ({
    when: stop.from,
    row: h(
      "li",
      { class: "stop" },
      mention(
        stop.dates.map(at),
        point,
        "row",
        h("span", { class: "when" }, spell(stop.from, stop.to)),
        h("span", { class: "words" }, [...new Set(stop.dates.map((date) => `“${short(date.text, 40)}”`))].join(", ")),
      ),
    ),
  }));
  if (own)
    rows.push({
      when: own + "~",
      row: h("li", { class: "stop own" }, h("span", { class: "row" }, h("span", { class: "when" }, spell(own, own)), h("span", { class: "words" }, "the article’s own date"))),
    });
  rows.sort((one, other) => (one.when < other.when ? -1 : 1));
  const rest = facts.dates.length - known.length;
  return section(
    "Dates",
    facts.dates.length,
    "No dates yet.",
    h("ol", { class: "timeline" }, ...rows.map(({ row }) => row)),
    ...(rest ? [h("p", { class: "nothing" }, `${count(rest, "more has", "more have")} no day: durations, or too vague.`)] : []),
  );
}

function figures(facts: FactsFile, at: At, point: Point): HTMLElement {
  const rows = facts.quantities.map((figure) =>
    h(
      "li",
      {},
      mention([at(figure)], point, "row", h("span", { class: "what" }, short(figure.text)), h("span", { class: "times" }, figure.kind)),
    ),
  );
  return section("Figures", rows.length, "No figures yet.", h("ul", { class: "rows" }, ...rows));
}

function voices(facts: FactsFile, at: At, point: Point): HTMLElement {
  const speakers = new Map<string, { said: Place[]; named: boolean }>();
  const add = (source: Place | null, said: Place) => {
    const who = source ? source.text.replace(/\s+/g, " ") : "Nobody named";
    const entry = speakers.get(who) ?? { said: [], named: source !== null };
    if (!entry.said.some((other) => other.start < said.end && said.start < other.end)) entry.said.push(said);
    speakers.set(who, entry);
  };
  for (const quote of facts.quotes) if (quote.speech) add(quote.speaker, quote);
  for (const said of facts.attributions) if (said.source) add(said.source, said.content);
  const rows = [...speakers.entries()].sort((one, other) => other[1].said.length - one[1].said.length);
  const lists = rows.map(([who, { said, named }]) =>
    h(
      "div",
      { class: "voice" },
      h("h3", { class: named ? "" : "nobody" }, who),
      h(
        "ul",
        { class: "rows" },
        ...said.sort((a, b) => a.start - b.start).map((place) => h("li", {}, mention([at(place)], point, "row said", short(place.text, 110)))),
      ),
    ),
  );
  return section("Who says what", rows.length, "Nobody has said anything yet.", ...lists);
}

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const DAYS = "Sun Mon Tue Wed Thu Fri Sat".split(" ");

/** A stretch of days as an editor would write it: a day, a month, a year, or from one day to another. */
function spell(from: string, to: string): string {
  const [year, month, day] = from.split("-").map(Number) as [number, number, number];
  const [year2, month2, day2] = to.split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year2, month2, 0)).getUTCDate();
  if (from === to) return `${DAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]} ${day} ${MONTHS[month - 1]} ${year}`;
  if (day === 1 && day2 === last && year === year2) {
    if (month === month2) return `${MONTHS[month - 1]} ${year}`;
    if (month === 1 && month2 === 12) return String(year);
  }
  if (day === 1 && month === 1 && day2 === 31 && month2 === 12) return `${year}–${year2}`;
  if (year === year2 && month === month2) return `${day}–${day2} ${MONTHS[month - 1]} ${year}`;
  const end = `${day2} ${MONTHS[month2 - 1]} ${year2}`;
  return `${day} ${MONTHS[month - 1]}${year === year2 ? "" : ` ${year}`} – ${end}`;
}
