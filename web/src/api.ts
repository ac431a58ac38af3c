// Talking to the server that this page came from, and to nobody else.

export type Level = "error" | "warning" | "suggestion";
export interface Place { start: number; end: number; text: string }
export interface ApiFinding extends Place {
  rule: string;
  level: Level;
  message: string;
  line: number;
  fingerprint?: string;
  related: (Place & { line: number; message: string })[];
  edits: { start: number; end: number; text: string; safe: boolean }[];
}
export interface ApiError { message: string; line?: number }
export interface Report { version: 1; errors: ApiError[]; findings: ApiFinding[] }
export interface FactsFile {
  published: string | null;
  zones: { zone: string; start: number; end: number }[];
  names: (Place & { label: string; entity: number; zone: string; title: string; role: string })[];
  dates: (Place & { type: string; value: string; earliest: string | null; latest: string | null; granularity: string })[];
  quantities: (Place & { kind: string; unit: string | null; noun: string | null })[];
  quotes: (Place & { speaker: Place | null; speech: boolean })[];
  attributions: { content: Place; cue: Place; source: Place | null; kind: string | null }[];
}
export interface Text { text: string; format: "markdown" | "plain"; published: string | null }
export interface RuleInfo { id: string; why: string; link: string }

/** What the server refused, in its own words. */
export class Refusal extends Error {
  constructor(readonly status: number, message: string) {
    super(message);
  }
}

const TOKEN = "newslint.token";

/** Takes the token out of the address (`#token=…`), so that it is neither seen nor sent there. */
export function takeToken(): void {
  const given = /^#token=(.+)$/.exec(location.hash)?.[1];
  if (!given) return;
  sessionStorage.setItem(TOKEN, decodeURIComponent(given));
  history.replaceState(null, "", location.pathname);
}

export function setToken(token: string): void {
  sessionStorage.setItem(TOKEN, token);
}

async function ask(path: string, init: RequestInit): Promise<unknown> {
  const headers = new Headers(init.headers);
  const token = sessionStorage.getItem(TOKEN);
  if (token) headers.set("authorization", `Bearer ${token}`);
  let response: Response;
  try {
    response = await fetch(path, { ...init, headers, credentials: "omit" });
  } catch {
    throw new Refusal(0, "The server has ended. Start it again: newslint web");
  }
  const document = (await response.json().catch(() => ({}))) as { error?: { message: string } };
  if (document.error || (!response.ok && !("version" in document)))
    throw new Refusal(response.status, document.error?.message ?? `The server answered ${response.status}.`);
  return document;
}

interface Draft { text: string; filename: string; published?: string }

function post(verb: string, draft: Draft): Promise<unknown> {
  return ask(`/v1/${verb}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(draft),
  });
}

export const lint = (draft: Draft) => post("lint", draft) as Promise<Report>;

export async function facts(draft: Draft): Promise<FactsFile | undefined> {
  return ((await post("facts", draft)) as { files: FactsFile[] }).files[0];
}

export async function readFile(file: File): Promise<{ articles: Text[]; errors: ApiError[] }> {
  const name = encodeURIComponent(file.name);
  return (await ask(`/v1/read?filename=${name}`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: file,
  })) as { articles: Text[]; errors: ApiError[] };
}

export async function rules(): Promise<Map<string, RuleInfo>> {
  const { rules } = (await ask("/v1/rules", {})) as { rules: RuleInfo[] };
  return new Map(rules.map((rule) => [rule.id, rule]));
}

/** The report as one HTML file that needs nothing else. */
export async function htmlReport(draft: Draft): Promise<string> {
  const token = sessionStorage.getItem(TOKEN);
  const response = await fetch("/v1/report", {
    method: "POST",
    credentials: "omit",
    headers: { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(draft),
  });
  if (!response.headers.get("content-type")?.startsWith("text/html")) throw new Refusal(response.status, "The report can't be made.");
  return response.text();
}
