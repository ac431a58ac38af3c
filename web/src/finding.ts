// Findings in the editor's own positions, which move with the text until the next check.

import { ChangeDesc, StateEffect, StateField, Text } from "@codemirror/state";
import type { ApiFinding, Level } from "./api";

export interface Range { from: number; to: number }
export interface Edit extends Range { text: string }
export interface Finding extends Range {
  key: string;
  rule: string;
  level: Level;
  message: string;
  related: (Range & { message: string })[];
  edits: Edit[];
}

export const LEVELS: readonly Level[] = ["error", "warning", "suggestion"];

/** What is shown and which one is chosen. `all` is sorted by seriousness, then by place. */
export interface Shown { all: Finding[]; chosen: string | null; levels: ReadonlySet<Level>; ignored: ReadonlySet<string> }

export const setShown = StateEffect.define<Partial<Shown>>();

export const shownField = StateField.define<Shown>({
  create: () => ({ all: [], chosen: null, levels: new Set<Level>(["error", "warning"]), ignored: new Set() }),
  update(shown, transaction) {
    if (transaction.docChanged) shown = { ...shown, all: shown.all.map((finding) => moved(finding, transaction.changes)) };
    for (const effect of transaction.effects) if (effect.is(setShown)) shown = { ...shown, ...effect.value };
    return shown;
  },
});

/** The findings on view: of a level that is switched on, and not ignored. */
export function onView(shown: Shown): Finding[] {
  return shown.all.filter((finding) => shown.levels.has(finding.level) && !shown.ignored.has(finding.key));
}

export function chosen(shown: Shown): Finding | undefined {
  return onView(shown).find((finding) => finding.key === shown.chosen);
}

/** The server's findings in the editor's positions. Those that say the same of the same words get keys of their own. */
export function place(found: ApiFinding[], units: (point: number) => number): Finding[] {
  const range = (at: { start: number; end: number }): Range => ({ from: units(at.start), to: units(at.end) });
  const seen = new Map<string, number>();
  return found
    .map((finding) => {
      const words = [finding.rule, finding.text, ...finding.related.map((other) => other.text)].join("\u0000");
      const times = (seen.get(words) ?? 0) + 1;
      seen.set(words, times);
      return {
        ...range(finding),
        key: `${words}\u0000${times}`,
        rule: finding.rule,
        level: finding.level,
        message: finding.message,
        related: finding.related.map((other) => ({ ...range(other), message: other.message })),
        edits: finding.edits.map((edit) => ({ ...range(edit), text: edit.text })),
      };
    })
    .sort((one, other) => LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level) || one.from - other.from);
}

function moved(finding: Finding, changes: ChangeDesc): Finding {
  const move = <Kind extends Range>(range: Kind): Kind => {
    const from = changes.mapPos(range.from, 1);
    return { ...range, from, to: Math.max(from, changes.mapPos(range.to, -1)) };
  };
  return { ...move(finding), related: finding.related.map(move), edits: finding.edits.map(move) };
}

/** The repairs to choose from. Edits that make the same change to the same words in several places are one repair. */
export function repairs(finding: Finding, doc: Text): Edit[][] {
  const changes = new Map<string, Edit[]>();
  for (const edit of finding.edits) {
    const change = `${doc.sliceString(edit.from, edit.to)}\u0000${edit.text}`;
    changes.set(change, [...(changes.get(change) ?? []), edit]);
  }
  return changes.size === 1 ? [finding.edits] : finding.edits.map((edit) => [edit]);
}

/** What the words will be once `edit` is made, and which words those are now. */
export function outcome(finding: Finding, edit: Edit, doc: Text): { now: string; then: string } {
  const around = [finding, ...finding.related].find((range) => range.from <= edit.from && edit.to <= range.to) ?? edit;
  const now = doc.sliceString(around.from, around.to);
  const then = doc.sliceString(around.from, edit.from) + edit.text + doc.sliceString(edit.to, around.to);
  return { now, then };
}
