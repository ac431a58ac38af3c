// The bundle loads where VS Code loads it, and the package holds what it says.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import Module, { createRequire } from "node:module";
import { test } from "node:test";

const require = createRequire(import.meta.url);

test("the bundle needs nothing but VS Code, and offers what VS Code calls", () => {
  const asked = new Set();
  const stub = new Proxy(function () {}, {
    get: (_, name) => (name === "prototype" ? {} : name === Symbol.toPrimitive ? () => "" : stub),
    construct: () => ({}),
    apply: () => stub,
  });
  const load = Module._load;
  Module._load = (name, ...rest) => {
    asked.add(name);
    return name === "vscode" ? stub : load(name, ...rest);
  };
  try {
    const { activate, deactivate } = require("../out/extension.js");
    assert.equal(typeof activate, "function");
    assert.equal(typeof deactivate, "function");
  } finally {
    Module._load = load;
  }
  const others = [...asked].filter((name) => name !== "vscode" && !name.includes("extension.js"));
  assert.deepEqual(others.filter((name) => !Module.isBuiltin(name)), []);
});

test("the licences of others are in the package", () => {
  const notices = readFileSync(new URL("../out/THIRD-PARTY.txt", import.meta.url), "utf8");
  for (const name of ["vscode-languageclient", "vscode-jsonrpc", "semver"]) assert.ok(notices.includes(`${name} `), name);
});
