// The line between the two places of the chosen finding: a bracket in the margin, or an arc where both stand on one line.

import { EditorView, PluginValue, ViewPlugin, ViewUpdate } from "@codemirror/view";
import { chosen, Range, shownField } from "./finding";

const NS = "http://www.w3.org/2000/svg";

interface End { x: number; y: number; left: number; line: number; bottom: number }

class Links implements PluginValue {
  private readonly svg = document.createElementNS(NS, "svg");

  constructor(private readonly view: EditorView) {
    this.svg.setAttribute("class", "nl-links");
    this.svg.setAttribute("aria-hidden", "true");
    view.scrollDOM.append(this.svg);
    this.plan();
  }

  update(update: ViewUpdate): void {
    const changed = update.startState.field(shownField) !== update.state.field(shownField);
    if (changed || update.docChanged || update.geometryChanged || update.viewportChanged) this.plan();
  }

  destroy(): void {
    this.svg.remove();
  }

  private plan(): void {
    this.view.requestMeasure({ key: this, read: () => this.measure(), write: (paths) => this.draw(paths) });
  }

  private measure(): { paths: string[]; dots: End[]; level: string; height: number } {
    const finding = chosen(this.view.state.field(shownField));
    const height = this.view.contentDOM.offsetHeight;
    if (!finding) return { paths: [], dots: [], level: "", height };
    const from = this.end(finding);
    const dots = [from];
    const paths: string[] = [];
    for (const [number, related] of finding.related.entries()) {
      if (related.to <= related.from) continue;
      const to = this.end(related);
      dots.push(to);
      paths.push(Math.abs(from.bottom - to.bottom) < 6 ? arc(from, to) : bracket(from, to, number));
    }
    return { paths, dots: paths.length ? dots : [], level: finding.level, height };
  }

  /** Where a place is, in the scrolled content. Off screen only its line's place is known, and that is enough. */
  private end(range: Range): End {
    const box = this.view.scrollDOM.getBoundingClientRect();
    const left = this.view.contentDOM.getBoundingClientRect().left - box.left + this.margin();
    const shift = this.view.scrollDOM.scrollTop - box.top;
    const at = this.view.coordsAtPos(range.from, 1);
    const until = this.view.coordsAtPos(range.to, -1);
    if (at) {
      const x = until && Math.abs(until.top - at.top) < 4 ? (at.left + until.right) / 2 : at.left + 12;
      return { x: x - box.left, y: at.top + shift, left, line: (at.top + at.bottom) / 2 + shift, bottom: at.bottom + shift };
    }
    const block = this.view.lineBlockAt(range.from);
    const y = block.top + this.view.documentPadding.top;
    return { x: left + 40, y, left, line: y + 12, bottom: y + 24 };
  }

  private margin(): number {
    return parseFloat(getComputedStyle(this.view.contentDOM).paddingLeft) - 6;
  }

  private draw({ paths, dots, level, height }: ReturnType<Links["measure"]>): void {
    this.svg.setAttribute("height", String(height));
    this.svg.setAttribute("class", `nl-links nl-links-${level}`);
    const shapes = paths.map((path) => {
      const shape = document.createElementNS(NS, "path");
      shape.setAttribute("d", path);
      return shape;
    });
    const bracketed = paths.some((path) => path.startsWith("M") && path.includes("H"));
    const ends = (bracketed ? dots : []).map((dot) => {
      const circle = document.createElementNS(NS, "circle");
      circle.setAttribute("cx", String(dot.left));
      circle.setAttribute("cy", String(dot.line));
      circle.setAttribute("r", "2.5");
      return circle;
    });
    this.svg.replaceChildren(...shapes, ...ends);
  }
}

/** From the margin beside one line to the margin beside the other; a second link stands further out. */
function bracket(from: End, to: End, number: number): string {
  const room = Math.min(from.left - 4, 16 + 7 * number);
  const out = from.left - room;
  const radius = Math.min(8, room, Math.abs(to.line - from.line) / 2);
  const turn = to.line > from.line ? radius : -radius;
  return [
    `M${from.left} ${from.line}H${out + radius}`,
    `Q${out} ${from.line} ${out} ${from.line + turn}`,
    `V${to.line - turn}`,
    `Q${out} ${to.line} ${out + radius} ${to.line}`,
    `H${to.left}`,
  ].join("");
}

/** Under the words, from one to the other. */
function arc(from: End, to: End): string {
  const dip = Math.min(16, 6 + Math.abs(to.x - from.x) / 20);
  const y = Math.max(from.bottom, to.bottom) + 1;
  return `M${from.x} ${y}C${from.x} ${y + dip} ${to.x} ${y + dip} ${to.x} ${y}`;
}

export const links = ViewPlugin.fromClass(Links);
