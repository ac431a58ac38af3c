// What the browser keeps: the draft until it is forgotten, the theme; and for this visit what is ignored.

const DRAFT = "newslint.draft";
const THEME = "newslint.theme";
const IGNORED = "newslint.ignored";

export interface Kept { text: string; format: string; published: string | null }

/** The draft of last time. A browser that keeps nothing is no reason to fail. */
export function draft(): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(DRAFT) ?? "null") as Kept | null;
  } catch {
    return null;
  }
}

export function keep(kept: Kept): boolean {
  try {
    localStorage.setItem(DRAFT, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export function forget(): void {
  localStorage.removeItem(DRAFT);
  sessionStorage.removeItem(IGNORED);
}

export function theme(): string | null {
  return localStorage.getItem(THEME);
}

export function keepTheme(name: string): void {
  localStorage.setItem(THEME, name);
}

export function ignored(): Set<string> {
  try {
    return new Set(JSON.parse(sessionStorage.getItem(IGNORED) ?? "[]") as string[]);
  } catch {
    return new Set();
  }
}

export function keepIgnored(keys: ReadonlySet<string>): void {
  sessionStorage.setItem(IGNORED, JSON.stringify([...keys]));
}
