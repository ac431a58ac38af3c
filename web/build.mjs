// Builds the page into newslint/web/static, which is committed so that the wheel needs no node.
// `--check` builds beside it instead and fails where the committed build differs.
import { build } from "esbuild";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const committed = join(here, "../newslint/web/static");
const check = process.argv.includes("--check");
const out = check ? mkdtempSync(join(tmpdir(), "newslint-page-")) : committed;

await build({
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
cpSync(join(here, "src/index.html"), join(out, "index.html"));
cpSync(join(here, "src/icon.svg"), join(out, "icon.svg"));

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
    console.error(`newslint/web/static is not what web/src builds: ${stale.join(", ")}. Run: npm run build`);
    process.exit(1);
  }
  console.log(`newslint/web/static is what web/src builds (${names.join(", ")})`);
}
