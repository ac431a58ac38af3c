// What the panel says besides the findings themselves: numbers, an empty desk, a clean one; and the card on a phone.

import type { Text } from "@codemirror/state";
import type { Level } from "./api";
import { Deeds, tip } from "./cards";
import { byId, count, h } from "./dom";
import { Finding, LEVELS, onView, Shown } from "./finding";

/** The numbers: by level, on the tabs, of words, and what is ignored. */
export function renderCounts(shown: Shown, text: string, showAgain: () => void): void {
  const { all, ignored, levels } = shown;
  const live = all.filter((finding) => !ignored.has(finding.key));
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-level]")) {
    const level = button.dataset["level"] as Level;
    const number = live.filter((finding) => finding.level === level).length;
    button.replaceChildren(h("i", { class: `swatch swatch-${level}` }), count(number, level));
    button.setAttribute("aria-pressed", String(levels.has(level)));
  }
  const number = onView(shown).length;
  for (const id of ["number-findings", "number-switch"]) byId(id).textContent = number ? String(number) : "";
  byId("words").textContent = count((text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu) ?? []).length, "word");
  document.querySelector<HTMLElement>(".levels")!.hidden = !text.trim();
  const hidden = all.length - live.length;
  const ignoredLine = byId("ignored");
  ignoredLine.hidden = !hidden;
  ignoredLine.replaceChildren(
    `${count(hidden, "finding")} ignored for this visit. `,
    h("button", { type: "button", class: "quiet", onclick: showAgain }, "Show again"),
  );
  document.title = text.trim() && number ? `(${number}) newslint` : "newslint";
}

/** What stands where no finding does: how to begin, or that nothing is to mend. `checked` says that every rule has read it. */
export function renderCalm(shown: Shown, text: string, checked: boolean, tryExample: () => void): void {
  const calm = byId("calm");
  if (!text.trim()) {
    calm.replaceChildren(
      h("h2", {}, "Read the draft before the readers do."),
      h("p", {}, "Paste or type an article, or drop a file on the page. newslint shows where it contradicts itself, the calendar, arithmetic and its own headline: both places, and why."),
      h("p", {}, h("button", { type: "button", class: "main", id: "example", onclick: tryExample }, "Try an example article")),
      h("p", { class: "fine" }, "Word files, HTML, Markdown and plain text. The draft is kept in this browser until you forget it, and read by the newslint on this machine. It goes nowhere else."),
    );
  } else if (checked && !onView(shown).length) {
    const more = shown.all.some((finding) => !shown.ignored.has(finding.key));
    calm.replaceChildren(
      h("h2", {}, "Nothing to mend."),
      h("p", {}, more ? "What is left is of a level that is switched off above." : "Every rule has read the draft. Facts that no draft can deny are still yours to check."),
    );
  } else calm.replaceChildren();
}

/** The chosen finding below the draft, where the list is a press away. */
export function dockCard(finding: Finding, list: Finding[], doc: Text, deeds: Deeds, step: (by: number) => void): HTMLElement {
  return h(
    "div",
    { class: `docked card-${finding.level}` },
    h(
      "div",
      { class: "dock-steps" },
      h("button", { type: "button", class: "quiet", "aria-label": "Finding before", onclick: () => step(-1) }, "‹"),
      h("span", {}, `${list.indexOf(finding) + 1} of ${list.length}`),
      h("button", { type: "button", class: "quiet", "aria-label": "Next finding", onclick: () => step(1) }, "›"),
      h("button", { type: "button", class: "quiet", "aria-label": "Leave the finding", onclick: () => deeds.choose(finding) }, "×"),
    ),
    tip(finding, doc, deeds),
  );
}

/** What a phone shows below an empty draft, where the panel is a press away. */
export function dockIntro(tryExample: () => void): HTMLElement {
  return h(
    "div",
    { class: "intro" },
    h("p", {}, "newslint shows where an article contradicts itself, the calendar, arithmetic and its own headline. The draft stays on this machine."),
    h("button", { type: "button", class: "main", onclick: tryExample }, "Try an example article"),
  );
}

/** "2 errors, 1 warning". */
export function tally(found: Finding[]): string {
  const parts = LEVELS.map((level) => [found.filter((finding) => finding.level === level).length, level] as const);
  return parts.filter(([number]) => number).map(([number, level]) => count(number, level)).join(", ") || "Nothing to mend.";
}
