// VS Code's own protocol client against the real server: the seed article, its Iowy/Lowy pair, the repair, gone.
// NEWSLINT names the program (default: newslint, on the PATH).

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import protocol from "vscode-languageserver-protocol/node";

const SEED = new URL("../../../seeds/000_e1b896ece3891865.txt", import.meta.url);

async function connect(capabilities) {
  const child = spawn(process.env.NEWSLINT ?? "newslint", ["server"], { stdio: ["pipe", "pipe", "inherit"] });
  const reader = new protocol.StreamMessageReader(child.stdout);
  const writer = new protocol.StreamMessageWriter(child.stdin);
  const client = protocol.createProtocolConnection(reader, writer);
  client.listen();
  const folder = pathToFileURL(new URL(".", SEED).pathname).href;
  const answer = await client.sendRequest(protocol.InitializeRequest.type, {
    processId: process.pid,
    rootUri: folder,
    workspaceFolders: [{ uri: folder, name: "seeds" }],
    capabilities,
    initializationOptions: { delay: 0 },
  });
  await client.sendNotification(protocol.InitializedNotification.type, {});
  const stop = async () => {
    await client.sendRequest(protocol.ShutdownRequest.type);
    const ended = new Promise((resolve) => child.once("exit", resolve));
    await client.sendNotification(protocol.ExitNotification.type);
    assert.equal(await ended, 0);
    client.dispose();
  };
  return { client, answer, stop };
}

function apply(text, edits) {
  const lines = text.split("\n");
  const at = (place) => lines.slice(0, place.line).reduce((sum, line) => sum + line.length + 1, 0) + place.character;
  const spots = edits.map((edit) => [at(edit.range.start), at(edit.range.end), edit.newText]).sort((a, b) => b[0] - a[0]);
  return spots.reduce((now, [start, end, word]) => now.slice(0, start) + word + now.slice(end), text);
}

test("asked for, the seed's pair shows both places and a repair makes it vanish", async () => {
  const { client, answer, stop } = await connect({
    textDocument: { diagnostic: {}, publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true } },
  });
  assert.equal(answer.capabilities.positionEncoding, "utf-16");
  const uri = SEED.href;
  const text = readFileSync(SEED, "utf8");
  const textDocument = { uri, languageId: "plaintext", version: 1, text };
  await client.sendNotification(protocol.DidOpenTextDocumentNotification.type, { textDocument });
  const pull = () => client.sendRequest(protocol.DocumentDiagnosticRequest.type, { textDocument: { uri } });

  const drift = (await pull()).items.find((item) => item.code === "names.spelling-drift");
  assert.equal(drift.severity, protocol.DiagnosticSeverity.Error);
  assert.match(drift.codeDescription.href, /^https:/);
  assert.equal(drift.relatedInformation.length, 1);
  assert.match(drift.relatedInformation[0].message, /Lowy Institute/);
  assert.equal(drift.relatedInformation[0].location.uri, uri);

  const hover = await client.sendRequest(protocol.HoverRequest.type, { textDocument: { uri }, position: drift.range.start });
  assert.match(hover.contents.value, /line 35/);

  const actions = await client.sendRequest(protocol.CodeActionRequest.type, {
    textDocument: { uri },
    range: drift.range,
    context: { diagnostics: [drift], only: [protocol.CodeActionKind.QuickFix] },
  });
  const repair = actions.find((action) => action.title.startsWith("Change “Iowy” to “Lowy”"));
  const [change] = repair.edit.documentChanges;
  assert.deepEqual(change.textDocument, { uri, version: 1 });
  const mended = apply(text, change.edits);
  assert.equal(mended, text.replace("Iowy", "Lowy"));

  await client.sendNotification(protocol.DidChangeTextDocumentNotification.type, {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: mended }],
  });
  assert.equal((await pull()).items.some((item) => item.code === "names.spelling-drift"), false);
  await stop();
});

test("unasked, diagnostics come by themselves with the version that they are of", async () => {
  const { client, stop } = await connect({ textDocument: { publishDiagnostics: { versionSupport: true } } });
  const told = new Promise((resolve) => client.onNotification(protocol.PublishDiagnosticsNotification.type, resolve));
  const textDocument = { uri: "untitled:Untitled-1", languageId: "markdown", version: 7, text: "😀 The the bridge.\n" };
  await client.sendNotification(protocol.DidOpenTextDocumentNotification.type, { textDocument });
  const { version, diagnostics } = await told;
  assert.equal(version, 7);
  assert.deepEqual(diagnostics.map(({ code, range }) => [code, range.start.character]), [["text.doubled-word", 3]]);
  await stop();
});
