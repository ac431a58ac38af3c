// What stands around the draft and its findings: views, theme, menu, messages, files that are dropped.

import { byId, h } from "./dom";
import * as store from "./store";

export type View = "draft" | "findings" | "sees";

/** Shows a view: on a wide desk the draft is always there, on a narrow one a view fills the page. */
export function look(at: View): void {
  document.body.dataset["view"] = at;
  for (const button of document.querySelectorAll<HTMLButtonElement>(".switch button"))
    if (button.dataset["view"] === at) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  if (at === "draft") return;
  for (const name of ["findings", "sees"] as const) {
    byId(name).hidden = name !== at;
    const tab = byId(`tab-${name}`);
    tab.setAttribute("aria-selected", String(name === at));
    tab.tabIndex = name === at ? 0 : -1;
  }
}

let toastTimer = 0;
/** Says what was done, with the way back where there is one. */
export function toast(words: string, back?: () => void): void {
  const box = byId("toast");
  const button = box.querySelector("button")!;
  box.querySelector("span")!.textContent = words;
  button.hidden = !back;
  button.onclick = () => {
    back?.();
    box.hidden = true;
  };
  box.hidden = false;
  say(words);
  window.clearTimeout(toastTimer);
  toastTimer = window.setTimeout(() => (box.hidden = true), 8000);
}

/** Says it to a screen reader. */
export function say(words: string): void {
  byId("live").textContent = words;
}

/** Hands the text to the browser as a file. */
export function save(text: string, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  h("a", { href: address, download: name }).click();
  window.setTimeout(() => URL.revokeObjectURL(address), 1000);
}

function dark(): boolean {
  return document.documentElement.dataset["theme"] === "dark";
}

export function setTheme(name: string): void {
  document.documentElement.dataset["theme"] = name;
  byId("theme").setAttribute("aria-label", `Change to ${dark() ? "light" : "dark"} colours`);
}

function menu(open: boolean): void {
  byId("export-menu").hidden = !open;
  byId("export").setAttribute("aria-expanded", String(open));
  if (open) byId("export-menu").querySelector("button")!.focus();
}

/** Makes the views, the theme and the menu answer; `exportAs` is told what was chosen there. */
export function listenAround(exportAs: (kind: string) => Promise<void>): void {
  byId("theme").addEventListener("click", () => {
    setTheme(dark() ? "light" : "dark");
    store.keepTheme(dark() ? "dark" : "light");
  });
  byId("export").addEventListener("click", () => menu(byId("export-menu").hidden));
  byId("export-menu").addEventListener("click", (event) => {
    const kind = (event.target as HTMLElement).dataset["export"];
    menu(false);
    if (kind) void exportAs(kind);
  });
  byId("export-menu").addEventListener("keydown", (event) => {
    const items = [...byId("export-menu").querySelectorAll("button")];
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (by) items[(items.indexOf(document.activeElement as HTMLButtonElement) + by + items.length) % items.length]!.focus();
    if (event.key === "Escape") {
      menu(false);
      byId("export").focus();
    }
  });
  document.addEventListener("click", (event) => {
    if (!(event.target as HTMLElement).closest(".menu")) menu(false);
  });
  for (const name of ["findings", "sees"] as const) byId(`tab-${name}`).addEventListener("click", () => look(name));
  document.querySelector(".tabs")!.addEventListener("keydown", (event) => {
    if (!["ArrowLeft", "ArrowRight"].includes((event as KeyboardEvent).key)) return;
    const other = byId("findings").hidden ? "findings" : "sees";
    look(other);
    byId(`tab-${other}`).focus();
  });
  for (const button of document.querySelectorAll<HTMLButtonElement>(".switch button"))
    button.addEventListener("click", () => look(button.dataset["view"] as View));
}

/** Has `read` take a file that is dropped anywhere on the page. */
export function listenForFiles(read: (file: File) => Promise<void>): void {
  const drop = byId("drop");
  const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  window.addEventListener("dragover", (event) => {
    if (!holdsFile(event)) return;
    event.preventDefault();
    drop.hidden = false;
  });
  window.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) drop.hidden = true;
  });
  window.addEventListener(
    "drop",
    (event) => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      event.stopPropagation(); // or the editor would put the file's bytes into the draft
      drop.hidden = true;
      const file = event.dataTransfer?.files[0];
      if (file) void read(file);
    },
    { capture: true },
  );
}
