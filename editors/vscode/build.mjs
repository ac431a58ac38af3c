// Bundles the extension into out/extension.js, and beside it the licences of what the bundle holds of others.

import { build } from "esbuild";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";

const { metafile } = await build({
  entryPoints: ["src/extension.ts"],
  bundle: true,
  external: ["vscode"],
  format: "cjs",
  legalComments: "none",
  metafile: true,
  minify: true,
  outfile: "out/extension.js",
  platform: "node",
  target: "node20",
});

const folders = new Set();
for (const file of Object.keys(metafile.inputs)) {
  const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
  if (folder) folders.add(folder);
}
const notices = [...folders].sort().map((folder) => {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file || !existsSync(`${folder}/${file}`)) throw new Error(`${name} has no licence file`);
  return `${name} ${version} (${license})\n\n${readFileSync(`${folder}/${file}`, "utf8").trim()}\n`;
});
writeFileSync("out/THIRD-PARTY.txt", notices.join(`\n${"-".repeat(72)}\n\n`));
console.log(`out/extension.js with ${folders.size} packages: ${[...folders].map((f) => f.split("node_modules/").pop()).join(", ")}`);
