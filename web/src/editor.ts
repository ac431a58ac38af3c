// The galley: CodeMirror with underlines by level, the chosen pair, and type set by what newslint sees.

import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { markdown, markdownLanguage } from "@codemirror/lang-markdown";
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { highlightSelectionMatches, searchKeymap } from "@codemirror/search";
import { Compartment, EditorState, Extension, RangeSet, RangeSetBuilder, StateEffect, StateField } from "@codemirror/state";
import { Decoration, DecorationSet, drawSelection, EditorView, hoverTooltip, keymap, placeholder } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { chosen, Finding, onView, Range, shownField } from "./finding";
import { links } from "./link";

export interface Zone extends Range { zone: string }
export const setZones = StateEffect.define<Zone[]>();
export const setSpots = StateEffect.define<Range[]>();
const language = new Compartment();

const zonesField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(lines, transaction) {
    lines = lines.map(transaction.changes);
    for (const effect of transaction.effects) if (effect.is(setZones)) lines = typeset(effect.value, transaction.state);
    return lines;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Places that the second view points at: every mention of a name, one date, one figure. */
const spotsField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(spots, transaction) {
    spots = spots.map(transaction.changes);
    for (const effect of transaction.effects)
      if (effect.is(setSpots))
        spots = RangeSet.of(
          effect.value.filter((spot) => spot.to > spot.from).map((spot) => Decoration.mark({ class: "nl-spot" }).range(spot.from, spot.to)),
          true,
        );
    return spots;
  },
  provide: (field) => EditorView.decorations.from(field),
});

const underlines = EditorView.decorations.compute([shownField], (state) => {
  const shown = state.field(shownField);
  const one = chosen(shown);
  const marks = onView(shown)
    .filter((finding) => finding.to > finding.from)
    .map((finding) =>
      Decoration.mark({ class: `nl-mark nl-${finding.level}${finding === one ? " nl-chosen" : ""}` }).range(finding.from, finding.to),
    );
  const others = (one?.related ?? [])
    .filter((range) => range.to > range.from)
    .map((range) => Decoration.mark({ class: `nl-other nl-other-${one!.level}` }).range(range.from, range.to));
  return RangeSet.of([...marks, ...others], true);
});

const style = HighlightStyle.define([
  { tag: tags.heading, class: "nl-md-heading" },
  { tag: tags.strong, class: "nl-md-strong" },
  { tag: tags.emphasis, class: "nl-md-em" },
  { tag: [tags.processingInstruction, tags.url, tags.meta, tags.comment], class: "nl-md-mark" },
]);

export interface Reactions {
  changed(): void;
  pointed(finding: Finding): void;
  card(finding: Finding): HTMLElement;
  keys: { key: string; run: () => boolean }[];
}

/** The editor in `parent`. `nonce` lets it set styles under the page's policy. */
export function makeEditor(parent: HTMLElement, nonce: string, text: string, react: Reactions): EditorView {
  const findingAt = (view: EditorView, at: number): Finding | undefined => {
    const here = onView(view.state.field(shownField)).filter((finding) => finding.from <= at && at <= finding.to);
    return here.sort((one, other) => one.to - one.from - (other.to - other.from))[0];
  };
  const extensions: Extension[] = [
    shownField,
    zonesField,
    spotsField,
    underlines,
    links,
    history(),
    drawSelection(),
    placeholder("Paste or type a draft here, or drop a file."),
    highlightSelectionMatches({ minSelectionLength: 3 }),
    EditorView.lineWrapping,
    EditorView.cspNonce.of(nonce),
    keymap.of([...react.keys, ...defaultKeymap, ...historyKeymap, ...searchKeymap]),
    language.of([]),
    syntaxHighlighting(style),
    EditorView.contentAttributes.of({
      "aria-label": "Draft",
      tabindex: "0",
      "aria-describedby": "editor-help",
      spellcheck: "false", // a browser's own checker may send the words elsewhere
      autocorrect: "off",
      autocapitalize: "off",
      translate: "no",
      "data-gramm": "false",
    }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) react.changed();
    }),
    EditorView.domEventHandlers({
      click: (event, view) => {
        const at = view.posAtCoords({ x: event.clientX, y: event.clientY });
        const finding = at === null || !view.state.selection.main.empty ? undefined : findingAt(view, at);
        if (finding) react.pointed(finding);
        return false;
      },
    }),
    hoverTooltip(
      (view, at) => {
        const finding = findingAt(view, at);
        if (!finding) return null;
        return { pos: finding.from, end: finding.to, above: true, create: () => ({ dom: react.card(finding) }) };
      },
      { hoverTime: 250 },
    ),
  ];
  return new EditorView({ parent, state: EditorState.create({ doc: text, extensions }) });
}

export function setLanguage(view: EditorView, isMarkdown: boolean): void {
  view.dispatch({ effects: language.reconfigure(isMarkdown ? markdown({ base: markdownLanguage }) : []) });
}

/** Lines in the type of their zone. What stands inside front matter keeps its own look. */
function typeset(zones: Zone[], state: EditorState): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  const matter = /^---\n[\s\S]*?\n---(\n|$)/.exec(state.doc.sliceString(0, 20000))?.[0].length ?? 0;
  let last = -1;
  for (let line = state.doc.line(1); line.to < matter; line = state.doc.line(line.number + 1)) {
    builder.add(line.from, line.from, Decoration.line({ class: "nl-zone-matter" }));
    last = line.from;
  }
  for (const { zone, from, to } of zones.filter((zone) => zone.from >= matter).sort((a, b) => a.from - b.from)) {
    if (zone === "body" || from >= state.doc.length) continue;
    for (let line = state.doc.lineAt(from); ; line = state.doc.line(line.number + 1)) {
      if (line.from > last && (zone !== "dateline" || to >= line.to)) {
        builder.add(line.from, line.from, Decoration.line({ class: `nl-zone-${zone}` }));
        last = line.from;
      }
      if (line.to >= to || line.number === state.doc.lines) break;
    }
  }
  return builder.finish();
}

/** Brings `ranges` into view: all where they fit, else the first. */
export function reveal(view: EditorView, ranges: Range[]): void {
  const first = ranges[0];
  if (!first) return;
  const tops = ranges.map((range) => view.lineBlockAt(range.from).top);
  const bottoms = ranges.map((range) => view.lineBlockAt(range.to).bottom);
  const height = view.scrollDOM.clientHeight;
  const top = Math.min(...tops);
  const bottom = Math.max(...bottoms);
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const seen = view.scrollDOM.scrollTop - view.documentPadding.top;
  if (top > seen + 24 && bottom < seen + height - 24) return; // all in view: nothing should move
  const fits = bottom - top < height - 80;
  const line = view.lineBlockAt(first.from);
  const target = fits ? (top + bottom) / 2 : (line.top + line.bottom) / 2;
  view.scrollDOM.scrollTo({
    top: Math.max(0, target + view.documentPadding.top - height / 2),
    behavior: still ? "auto" : "smooth",
  });
}
