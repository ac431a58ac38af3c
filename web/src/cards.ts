// One finding in words: the level, the message, both places, and what an editor can do about it.

import type { Text } from "@codemirror/state";
import type { RuleInfo } from "./api";
import { h } from "./dom";
import { Edit, Finding, outcome, Range, repairs } from "./finding";

export interface Deeds {
  choose(finding: Finding): void;
  go(range: Range): void;
  repair(finding: Finding, edits: Edit[]): void;
  ignore(finding: Finding): void;
  copyMark(finding: Finding): void;
}

const NAMES = { error: "Error", warning: "Warning", suggestion: "Suggestion" } as const;

/** The finding as a row of the list; opened where it is the chosen one. */
export function card(finding: Finding, doc: Text, open: boolean, rule: RuleInfo | undefined, deeds: Deeds): HTMLElement {
  const line = doc.lineAt(Math.min(finding.from, doc.length)).number;
  const head = h(
    "button",
    { class: "card-head", type: "button", "aria-expanded": String(open), onclick: () => deeds.choose(finding) },
    h("span", { class: "level" }, NAMES[finding.level]),
    h("span", { class: "where" }, `line ${line}`),
    h("span", { class: "message" }, finding.message),
  );
  return h(
    "li",
    { class: `card card-${finding.level}${open ? " open" : ""}`, "data-key": finding.key },
    head,
    open && details(finding, doc, rule, deeds),
  );
}

function details(finding: Finding, doc: Text, rule: RuleInfo | undefined, deeds: Deeds): HTMLElement {
  const places = [
    place(finding, finding.related.length ? "here" : "", doc, deeds, "one"),
    ...finding.related.map((other) => place(other, other.message, doc, deeds, "other")),
  ];
  return h(
    "div",
    { class: "card-body" },
    finding.to > finding.from && h("div", { class: "places" }, ...places),
    actions(finding, doc, deeds),
    !!rule?.why && h("p", { class: "why" }, rule.why),
    h(
      "p",
      { class: "rule" },
      h("code", {}, finding.rule),
      !!rule?.link && " · ",
      !!rule?.link && h("a", { href: rule.link, target: "_blank", rel: "noopener noreferrer" }, "style guide"),
    ),
  );
}

/** A place with the words around it; a press goes there. */
function place(range: Range, label: string, doc: Text, deeds: Deeds, side: "one" | "other"): HTMLElement {
  const line = doc.lineAt(Math.min(range.from, doc.length));
  const to = Math.min(range.to, line.to);
  let before = doc.sliceString(Math.max(line.from, range.from - 34), range.from);
  let after = doc.sliceString(to, Math.min(line.to, to + 40));
  if (range.from - 34 > line.from) before = "…" + before.replace(/^\S*\s/, "");
  if (to + 40 < line.to) after = after.replace(/\s\S*$/, "") + "…";
  return h(
    "button",
    { class: `place place-${side}`, type: "button", onclick: () => deeds.go(range) },
    !!label && h("span", { class: "place-label" }, label),
    h("span", { class: "excerpt" }, before, h("mark", {}, doc.sliceString(range.from, to)), after),
  );
}

export function actions(finding: Finding, doc: Text, deeds: Deeds): HTMLElement {
  const buttons = repairs(finding, doc).map((edits) => {
    const { now, then } = outcome(finding, edits[0]!, doc);
    const all = edits.length > 1 ? `all ${edits.length} ` : "";
    const words = then.trim()
      ? [`Change ${all}to `, h("q", {}, short(then.trim()))]
      : [`Delete ${all}`, h("q", {}, short(now.trim()))];
    return h("button", { class: "repair", type: "button", onclick: () => deeds.repair(finding, edits) }, ...words);
  });
  return h(
    "div",
    { class: "actions" },
    ...buttons,
    h("button", { class: "quiet", type: "button", title: "Hide it for this visit", onclick: () => deeds.ignore(finding) }, "Ignore"),
    h(
      "button",
      { class: "quiet", type: "button", title: "Copy a comment that silences this finding in the file itself", onclick: () => deeds.copyMark(finding) },
      "Copy ignore mark",
    ),
  );
}

/** What hovers over the words. */
export function tip(finding: Finding, doc: Text, deeds: Deeds): HTMLElement {
  const other = finding.related[0];
  return h(
    "div",
    { class: `tip tip-${finding.level}` },
    h("p", { class: "tip-level" }, NAMES[finding.level], h("code", {}, finding.rule)),
    h("p", { class: "message" }, finding.message),
    !!other &&
      h("p", { class: "tip-other" }, `${other.message}: `, h("q", {}, short(doc.sliceString(other.from, other.to)))),
    actions(finding, doc, deeds),
  );
}

export function short(words: string, most = 48): string {
  const flat = words.replace(/\s+/g, " ");
  return flat.length <= most ? flat : flat.slice(0, most - 1).replace(/\s\S*$/, "") + "…";
}
