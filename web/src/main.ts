// The page: one draft, its findings, what newslint sees, and what the editor does about them.

import { undo } from "@codemirror/commands";
import * as api from "./api";
import { listenAround, listenForFiles, look, save, say, setTheme, toast } from "./around";
import { scheduler } from "./asking";
import { Deeds, card, tip } from "./cards";
import { byId, h } from "./dom";
import { makeEditor, reveal, setLanguage, setSpots, setZones } from "./editor";
import { EXAMPLE } from "./example";
import { chosen, Edit, Finding, onView, place, Range, repairs, setShown, shownField, Shown } from "./finding";
import { toUnits } from "./offsets";
import { dockCard, dockIntro, renderCalm, renderCounts, tally } from "./panel";
import { sees } from "./sees";
import * as store from "./store";

const PAUSE = { lint: 180, facts: 600 };
api.takeToken();
const nonce = byId<HTMLScriptElement>("app").nonce ?? "";
const kept = store.draft();
const format = byId<HTMLSelectElement>("format");
const dateField = byId<HTMLInputElement>("date");
let setDate: string | null = kept?.published ?? null;
let rules = new Map<string, api.RuleInfo>();
let report: api.Report | null = null;
let facts: { file: api.FactsFile; units: (point: number) => number } | null = null;
let unkept = false;
format.value = kept?.format ?? "auto";

const deeds: Deeds = {
  choose: (finding) => choose(shown().chosen === finding.key ? null : finding),
  go: (range) => {
    look("draft");
    reveal(view, [range]);
    view.dispatch({ selection: { anchor: range.from } });
    view.focus();
  },
  repair,
  ignore,
  copyMark,
};

const view = makeEditor(byId("sheet"), nonce, kept?.text ?? "", {
  changed: () => {
    keep();
    soon("lint", PAUSE.lint, check);
    soon("facts", PAUSE.facts, see);
    showCounts();
    byId("dock").querySelector(".intro")?.remove();
  },
  pointed: (finding) => choose(finding, false),
  card: (finding) => tip(finding, view.state.doc, deeds),
  keys: [
    { key: "F8", run: () => step(1) },
    { key: "Shift-F8", run: () => step(-1) },
    { key: "Alt-Enter", run: repairFirst },
    { key: "Alt-i", run: ignoreChosen },
    { key: "Escape", run: leave },
  ],
});

// ---- asking the server ----------------------------------------------------------------------------------------

const soon = scheduler(trouble);

function draft(): { text: string; filename: string; published?: string } {
  const text = view.state.doc.toString();
  const suffix = { plain: "txt", markdown: "md", html: "html" }[reading(text)];
  return { text, filename: `draft.${suffix}`, ...(setDate ? { published: setDate } : {}) };
}

function reading(text: string): "plain" | "markdown" | "html" {
  if (format.value !== "auto") return format.value as "plain" | "markdown" | "html";
  if (/^\s*<(!doctype|html|article|body|p|h1|div)\b/i.test(text)) return "html";
  return /^---\n/.test(text) || /^#{1,6} \S/m.test(text) || /\]\(https?:/.test(text) ? "markdown" : "plain";
}

async function check(): Promise<void> {
  const asked = draft();
  if (!asked.text.trim()) return clear();
  if (asked.filename.endsWith(".md") !== isMarkdown) setFormat();
  const began = performance.now();
  byId("state").textContent = "Checking…";
  const answer = await api.lint(asked);
  if (view.state.doc.toString() !== asked.text) return soon("lint", 0, check);
  report = answer;
  const before = onView(shown()).length;
  const all = place(answer.findings, toUnits(asked.text));
  const stays = all.some((finding) => finding.key === shown().chosen);
  show({ all, chosen: stays ? shown().chosen : null });
  renderTroubles(answer.errors);
  byId("state").textContent = `Checked in ${Math.round(performance.now() - began)} ms`;
  if (onView(shown()).length !== before) say(tally(onView(shown())));
}

async function see(): Promise<void> {
  const asked = draft();
  if (!asked.text.trim()) return;
  const file = await api.facts(asked);
  if (!file || view.state.doc.toString() !== asked.text) return;
  const units = toUnits(asked.text);
  facts = { file, units };
  const zones = file.zones.map(({ zone, start, end }) => ({ zone, from: units(start), to: units(end) }));
  view.dispatch({ effects: setZones.of(asked.filename.endsWith(".html") ? [] : zones) });
  renderDate();
  renderSees();
}

function trouble(error: unknown): void {
  byId("state").textContent = "Not checked";
  if (error instanceof api.Refusal && error.status === 401) return askToken();
  if (error instanceof api.Refusal && (error.status === 429 || error.status === 503)) return soon("lint", 1000, check);
  renderTroubles([{ message: error instanceof Error ? error.message : String(error) }]);
}

function askToken(): void {
  const input = h("input", { type: "password", id: "token", autocomplete: "off" });
  const form = h("form", { class: "trouble" }, h("label", { for: "token" }, "This server asks for its token"), input, h("button", {}, "Use it"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    api.setToken(input.value.trim());
    void start();
  });
  byId("troubles").replaceChildren(form);
}

// ---- what is shown --------------------------------------------------------------------------------------------

function shown(): Shown {
  return view.state.field(shownField);
}

function show(change: Partial<Shown>): void {
  view.dispatch({ effects: setShown.of(change) });
  render();
}

function render(): void {
  const { doc } = view.state;
  const one = chosen(shown());
  const focused = (document.activeElement as HTMLElement | null)?.closest<HTMLElement>("#list [data-key]")?.dataset["key"];
  const cards = onView(shown()).map((finding) => card(finding, doc, finding === one, rules.get(finding.rule), deeds));
  byId("list").replaceChildren(...cards);
  if (focused) cards.find((item) => item.dataset["key"] === focused)?.querySelector<HTMLElement>(".card-head")?.focus();
  const dock = byId("dock");
  dock.replaceChildren(...(one ? [dockCard(one, onView(shown()), doc, deeds, step)] : doc.length ? [] : [dockIntro(tryExample)]));
  showCounts();
  showCalm();
}

function showCounts(): void {
  renderCounts(shown(), view.state.doc.toString(), () => setIgnored(new Set()));
}

function showCalm(): void {
  renderCalm(shown(), view.state.doc.toString(), report !== null && !report.errors.length, tryExample);
}

function tryExample(): void {
  load(EXAMPLE, "auto");
}

function renderTroubles(errors: api.ApiError[]): void {
  const box = byId("troubles");
  box.replaceChildren(
    ...errors.map((error) => h("p", { class: "trouble", role: "alert" }, error.line ? `Line ${error.line}: ` : "", error.message)),
  );
  showCalm();
}

function renderDate(): void {
  const own = facts?.file.published?.slice(0, 10) ?? "";
  const value = setDate ?? own;
  if (document.activeElement !== dateField || !setDate) dateField.value = value;
  byId("date-note").textContent = setDate ? "set here" : own ? "from the article" : view.state.doc.length ? "not stated" : "";
  byId("date-reset").hidden = !setDate;
}

function renderSees(): void {
  const panel = byId("sees");
  if (!facts) {
    panel.replaceChildren(h("p", { class: "nothing" }, "Nothing yet: the draft is empty."));
    return;
  }
  const point = (ranges: Range[], next: number) => {
    choose(null);
    look("draft");
    view.dispatch({ effects: setSpots.of(ranges) });
    const to = ranges[next];
    if (to) reveal(view, [to]);
  };
  panel.replaceChildren(...sees(facts.file, facts.units, setDate ?? facts.file.published, point));
}

function clear(): void {
  report = null;
  facts = null;
  view.dispatch({ effects: [setShown.of({ all: [], chosen: null }), setZones.of([]), setSpots.of([])] });
  byId("state").textContent = "";
  renderTroubles([]);
  render();
  renderDate();
  renderSees();
}

// ---- deeds ----------------------------------------------------------------------------------------------------

function choose(finding: Finding | null, scroll = true): void {
  show({ chosen: finding?.key ?? null });
  view.dispatch({ effects: setSpots.of([]) });
  if (!finding) return;
  if (innerWidth < 900) look("draft");
  if (scroll) requestAnimationFrame(() => reveal(view, [finding, ...finding.related]));
  document.querySelector("#list .open")?.scrollIntoView({ block: "nearest" });
}

function step(by: number): boolean {
  const list = [...onView(shown())].sort((one, other) => one.from - other.from);
  if (!list.length) return true;
  const at = list.findIndex((finding) => finding.key === shown().chosen);
  const cursor = view.state.selection.main.head;
  const after = list.findIndex((finding) => finding.from > cursor);
  const next = at >= 0 ? at + by : by > 0 ? (after < 0 ? 0 : after) : (after < 0 ? list.length : after) - 1;
  const finding = list[(next + list.length) % list.length]!;
  choose(finding);
  view.dispatch({ selection: { anchor: finding.from } });
  say(`${finding.level}: ${finding.message}`);
  return true;
}

function repair(finding: Finding, edits: Edit[]): void {
  const changes = edits.map((edit) => ({ from: edit.from, to: edit.to, insert: edit.text }));
  view.dispatch({ changes, userEvent: "input.repair" });
  const rest = shown().all.filter((other) => other.key !== finding.key);
  show({ all: rest, chosen: null });
  toast("Repaired.", () => undo(view));
  soon("lint", 0, check);
}

function repairFirst(): boolean {
  const finding = chosen(shown());
  const first = finding && repairs(finding, view.state.doc)[0];
  if (first) repair(finding, first);
  return !!finding;
}

function ignore(finding: Finding): void {
  const before = shown().ignored;
  setIgnored(new Set([...before, finding.key]));
  toast("Ignored for this visit.", () => setIgnored(before));
}

function ignoreChosen(): boolean {
  const finding = chosen(shown());
  if (finding) ignore(finding);
  return !!finding;
}

function setIgnored(ignored: ReadonlySet<string>): void {
  store.keepIgnored(ignored);
  show({ ignored, chosen: null });
}

async function copyMark(finding: Finding): Promise<void> {
  const mark = `<!-- newslint: ignore ${finding.rule} -- why -->`;
  try {
    await navigator.clipboard.writeText(mark);
    toast("Copied. Put it at the end of the line, and say why.");
  } catch {
    toast(`Put this at the end of the line: ${mark}`);
  }
}

function leave(): boolean {
  if (!shown().chosen) return false;
  choose(null);
  view.focus();
  return true;
}

function load(text: string, reads: string): void {
  setDate = null;
  dateField.value = "";
  format.value = reads;
  setFormat();
  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, selection: { anchor: 0 }, scrollIntoView: true, userEvent: "input.load" });
  keep();
  look("draft");
}

async function readFile(file: File): Promise<void> {
  byId("state").textContent = `Reading ${file.name}…`;
  try {
    const { articles, errors } = await api.readFile(file);
    const first = articles[0];
    if (!first) return renderTroubles(errors.map((error) => ({ ...error, message: `${file.name} ${error.message}` })));
    load(first.text.replaceAll("\r\n", "\n").replaceAll("\r", "\n"), first.format);
    if (first.published && first.format === "plain") {
      setDate = first.published.slice(0, 10);
      keep();
      renderDate();
    }
    const others = articles.length > 1 ? ` It holds ${articles.length} articles; this is the first.` : "";
    toast(`Read ${file.name}.${others}`, () => undo(view));
  } catch (error) {
    trouble(error);
  }
}

function keep(): void {
  const text = view.state.doc.toString();
  if (!text && !setDate) return store.forget();
  const fits = store.keep({ text, format: format.value, published: setDate });
  if (!fits && !unkept) toast("The draft is too long for this browser to keep. Save it as a file before you leave.");
  unkept = !fits;
}

function forget(): void {
  const before = view.state.doc.toString();
  const date = setDate;
  load("", "auto");
  show({ ignored: new Set() });
  clear();
  store.forget();
  toast("Forgotten.", () => {
    load(before, "auto");
    setDate = date;
    renderDate();
  });
  view.focus();
}

// ---- export ---------------------------------------------------------------------------------------------------

async function exportAs(kind: string): Promise<void> {
  const asked = draft();
  if (!asked.text.trim()) return toast("There is no draft to report on.");
  try {
    if (kind === "text") save(asked.text, asked.filename, "text/plain");
    else if (kind === "json") save(JSON.stringify(await api.lint(asked), null, 2), "newslint-report.json", "application/json");
    else save(await api.htmlReport(asked), "newslint-report.html", "text/html");
  } catch (error) {
    trouble(error);
  }
}

// ---- the page begins ------------------------------------------------------------------------------------------

let isMarkdown = false;
function setFormat(): void {
  isMarkdown = reading(view.state.doc.toString()) === "markdown";
  setLanguage(view, isMarkdown);
}

function listen(): void {
  dateField.addEventListener("change", () => {
    setDate = dateField.value || null;
    keep();
    renderDate();
    soon("lint", 0, check);
    soon("facts", 0, see);
  });
  byId("date-reset").addEventListener("click", () => {
    setDate = null;
    keep();
    renderDate();
    soon("lint", 0, check);
    soon("facts", 0, see);
  });
  const file = byId<HTMLInputElement>("file");
  byId("open").addEventListener("click", () => file.click());
  file.addEventListener("change", () => {
    if (file.files?.[0]) void readFile(file.files[0]);
    file.value = "";
  });
  format.addEventListener("change", () => {
    keep();
    setFormat();
    soon("lint", 0, check);
    soon("facts", 0, see);
  });
  byId("forget").addEventListener("click", forget);
  const shortcuts = byId<HTMLDialogElement>("shortcuts");
  byId("help").addEventListener("click", () => shortcuts.showModal());
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-level]"))
    button.addEventListener("click", () => {
      const levels = new Set(shown().levels);
      const level = button.dataset["level"] as api.Level;
      if (!levels.delete(level)) levels.add(level);
      show({ levels });
    });
  byId("list").addEventListener("keydown", (event) => {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (!by) return;
    event.preventDefault();
    const heads = [...byId("list").querySelectorAll<HTMLElement>(".card-head")];
    heads[heads.indexOf(document.activeElement as HTMLElement) + by]?.focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || shortcuts.open) return;
    const typing = (event.target as HTMLElement).matches("input, select, textarea, .cm-content");
    if (event.key === "F8") step(event.shiftKey ? -1 : 1);
    else if (event.key === "Enter" && event.altKey && shown().chosen) repairFirst();
    else if (event.key.toLowerCase() === "i" && event.altKey) ignoreChosen();
    else if (event.key === "Escape") leave();
    else if (event.key === "?" && !typing) shortcuts.showModal();
    else return;
    event.preventDefault();
  });
  listenForFiles(readFile);
  listenAround(exportAs);
}

async function start(): Promise<void> {
  renderTroubles([]);
  try {
    rules = await api.rules();
  } catch (error) {
    return trouble(error);
  }
  if (view.state.doc.length) {
    soon("lint", 0, check);
    soon("facts", 50, see);
  }
}

setTheme(store.theme() ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"));
view.dispatch({ effects: setShown.of({ ignored: store.ignored() }) });
setFormat();
listen();
render();
renderDate();
renderSees();
void start();
if (!view.state.doc.length && innerWidth >= 900) view.focus();
