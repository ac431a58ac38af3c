// Builds the page into newslint/http/static, which is committed so that the wheel needs no node.
// `--check` builds beside it instead and fails where the committed build differs.
import { build } from "esbuild";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const committed = join(here, "../newslint/http/static");
const check = process.argv.includes("--check");
const out = check ? mkdtempSync(join(tmpdir(), "newslint-page-")) : committed;

const { metafile } = await build({
  metafile: true,
  absWorkingDir: here,
  entryPoints: [{ in: "src/main.ts", out: "app" }, { in: "src/page.css", out: "app" }],
  outdir: out,
  bundle: true,
  minify: true,
  charset: "utf8",
  format: "esm",
  target: ["chrome111", "firefox113", "safari16.4"],
  legalComments: "none",
  logLevel: "warning",
});
writeFileSync(join(out, "NOTICE.txt"), notice(Object.keys(metafile.inputs)));
cpSync(join(here, "src/index.html"), join(out, "index.html"));
cpSync(join(here, "src/icon.svg"), join(out, "icon.svg"));

/** The names and licences of the packages that app.js holds. */
function notice(inputs) {
  const packages = new Set(inputs.map((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]).filter(Boolean));
  const licences = new Map(); // the licence's text, and the packages under it
  for (const name of [...packages].sort()) {
    const folder = join(here, "node_modules", name);
    const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const text = readFileSync(join(folder, "LICENSE"), "utf8").trim();
    licences.set(text, [...(licences.get(text) ?? []), `${name} ${version}`]);
  }
  const parts = [...licences].map(([text, names]) => `${names.join("\n")}\n\n${text}\n`);
  return `app.js holds these packages, each under its own licence.\n\n${parts.join("\n----\n\n")}`;
}

if (check) {
  const names = readdirSync(out).sort();
  const stale = names.filter((name) => {
    try {
      return !readFileSync(join(out, name)).equals(readFileSync(join(committed, name)));
    } catch {
      return true;
    }
  });
  rmSync(out, { recursive: true });
  if (stale.length) {
    console.error(`newslint/http/static is not what web/src builds: ${stale.join(", ")}. Run: npm run build`);
    process.exit(1);
  }
  console.log(`newslint/http/static is what web/src builds (${names.join(", ")})`);
}
