// The page in a real browser, against a running `newslint web`: node tests/page.mjs ADDRESS FOLDER [SHOTS]
// FOLDER holds seed.txt and draft.docx. Prints a line a step; the first that fails ends it with exit code 1.
import { chromium } from "playwright-core";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import assert from "node:assert/strict";

const [address, folder, shots] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const seed = readFileSync(join(folder, "seed.txt"), "utf8");
const docx = readFileSync(join(folder, "draft.docx"));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const strangers = [];
const faults = [];

async function open(width = 1280, height = 820, colorScheme = "light") {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, locale: "en-GB", reducedMotion: "reduce" });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await context.newPage();
  page.on("request", (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith("blob:")) strangers.push(request.url());
  });
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  await page.goto(address);
  return page;
}

async function paste(page, text) {
  await page.locator(".cm-content").focus();
  await page.keyboard.press("Control+a");
  await page.evaluate((words) => {
    const data = new DataTransfer();
    data.setData("text/plain", words);
    document.querySelector(".cm-content").dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

async function accessible(page, where) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  assert.deepEqual(grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).slice(0, 3).join(" ")}`), [], where);
  console.log(`axe, ${where}: no serious violation (milder: ${violations.map(({ id }) => id).join(", ") || "none"})`);
}

async function shot(page, name) {
  if (shots) await page.screenshot({ path: join(shots, `web-${name}.png`) });
}

const step = async (words, work) => {
  await work();
  console.log(words);
};

try {
  const page = await open();
  const pair = page.locator("#list .card", { hasText: "Iowy Institute" });

  await step("an empty page explains itself", async () => {
    await page.getByRole("button", { name: "Try an example article" }).waitFor();
    await accessible(page, "empty");
  });

  await step("a pasted article shows its findings", async () => {
    await paste(page, seed);
    await pair.waitFor();
    await page.locator(".nl-error", { hasText: "Iowy Institute" }).waitFor();
    assert.match(await page.locator("#words").innerText(), /^4\d\d words$/);
  });

  await step("errors stand before warnings in the list", async () => {
    const levels = await page.locator("#list .level").allInnerTexts();
    assert.ok(levels.length > 3);
    assert.deepEqual(levels, [...levels].sort((a, b) => ["Error", "Warning"].indexOf(a) - ["Error", "Warning"].indexOf(b)));
  });

  await step("a chosen finding shows both places, with a line between them", async () => {
    await pair.locator(".card-head").click();
    await page.locator(".nl-chosen", { hasText: "Iowy Institute" }).waitFor();
    await page.locator(".nl-other", { hasText: "Lowy Institute" }).waitFor();
    await page.waitForFunction(() => document.querySelector(".nl-links path"));
    for (const words of [".nl-chosen", ".nl-other"]) {
      const box = await page.locator(words).boundingBox();
      assert.ok(box.y > 50 && box.y < 780, `${words} is in view`);
    }
    const [line, one, other] = await page.evaluate(() =>
      [".nl-links path", ".nl-chosen", ".nl-other"].map((name) => document.querySelector(name).getClientRects()[0].toJSON()),
    );
    assert.ok(Math.abs(line.top - (one.top + one.bottom) / 2) < 8, "the line begins beside the finding");
    assert.ok(Math.abs(line.bottom - (other.top + other.bottom) / 2) < 8, "the line ends beside the other place");
    await accessible(page, "a finding chosen");
  });

  await step("hovering explains", async () => {
    await page.locator(".nl-chosen").hover();
    await page.locator(".cm-tooltip .tip", { hasText: "looks like a slip for" }).waitFor();
  });

  await step("the repair is made in one click, and the finding vanishes", async () => {
    await page.mouse.move(5, 5);
    await pair.getByRole("button", { name: /Change to .*Lowy Institute/ }).click();
    await pair.waitFor({ state: "detached" });
    await page.waitForFunction(() => /^Checked/.test(document.querySelector("#state").textContent));
    const text = await page.locator(".cm-content").innerText();
    assert.ok(!text.includes("Iowy") && text.includes("analysis by Lowy Institute"));
    assert.equal(await pair.count(), 0);
  });

  await step("undo brings it back, and ignoring hides it for the visit", async () => {
    await page.locator("#toast button").click();
    await pair.waitFor();
    await pair.locator(".card-head").click();
    await pair.getByRole("button", { name: "Copy ignore mark" }).click();
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^<!-- newslint: ignore names\.spelling-drift -- /);
    await pair.getByRole("button", { name: "Ignore", exact: true }).click();
    await pair.waitFor({ state: "detached" });
    await page.reload();
    await page.locator("#list .card").first().waitFor();
    assert.equal(await pair.count(), 0);
    await page.getByRole("button", { name: "Show again" }).click();
    await pair.waitFor();
  });

  await step("suggestions come when they are switched on", async () => {
    const before = await page.locator("#list .card").count();
    await page.locator("[data-level=suggestion]").click();
    assert.ok((await page.locator("#list .card").count()) > before);
    await page.locator(".nl-suggestion").first().waitFor();
    await page.locator("[data-level=suggestion]").click();
  });

  await step("the article's own date resolves the others anew", async () => {
    await paste(page, "Bridge reopens\n\nMarch 3, 2025\n\nThe bridge reopened on Monday, the city said. Mr Lee said it would close again on Friday, March 7.\n");
    await page.waitForFunction(() => document.querySelector("#date").value === "2025-03-03");
    assert.equal(await page.locator("#date-note").innerText(), "from the article");
    const weekday = page.locator("#list .card", { hasText: /March 7/ });
    await page.waitForTimeout(600);
    assert.equal(await weekday.count(), 0, "March 7, 2025 was a Friday");
    await page.locator("#date").fill("2026-03-02");
    await page.locator("#date").dispatchEvent("change");
    await weekday.waitFor();
    assert.match(await weekday.innerText(), /Saturday, not a Friday/);
    await page.getByRole("tab", { name: "What newslint sees" }).click();
    await page.locator(".stop.own", { hasText: "2 Mar 2026" }).waitFor();
    await page.locator("#date-reset").click();
    await weekday.waitFor({ state: "detached" });
  });

  await step("what newslint sees: people, a timeline, figures, who says what", async () => {
    await paste(page, seed);
    await page.locator("#sees .what", { hasText: "Volodymyr Zelensky" }).waitFor();
    await page.locator("#sees .stop", { hasText: "27 Feb 2025" }).first().waitFor();
    await page.locator("#sees .row", { hasText: "10,000" }).first().waitFor();
    await page.locator("#sees .voice", { hasText: "Lowy Institute" }).first().waitFor();
    await page.locator("#sees .row", { hasText: "Kim Jong Un" }).first().click();
    assert.ok((await page.locator(".nl-spot").count()) > 0);
    await accessible(page, "what newslint sees");
  });

  await step("keys alone: next finding, repair, leave", async () => {
    await page.getByRole("tab", { name: "Findings" }).click();
    await paste(page, "The bridge\n\nThe bridge opened on on Monday, and the the mayor spoke.\n");
    await page.waitForFunction(() => document.querySelectorAll("#list .card").length === 2);
    await page.keyboard.press("F8");
    await page.locator(".card.open").waitFor();
    assert.match(await page.locator("#live").innerText(), /^error: /);
    await page.keyboard.press("Alt+Enter");
    await page.waitForFunction(() => document.querySelectorAll("#list .card").length === 1);
    await page.keyboard.press("F8");
    await page.keyboard.press("Escape");
    assert.equal(await page.locator(".card.open").count(), 0);
    assert.ok(await page.evaluate(() => document.activeElement.classList.contains("cm-content")));
  });

  await step("letters of two units don't shift the marks", async () => {
    await paste(page, "🌉🌉 The bridge\n\n🌉 It opened in the the rain. 🌉\n");
    await page.locator(".nl-mark", { hasText: /^the the$/ }).waitFor();
  });

  await step("a dropped Word file is read", async () => {
    await page.evaluate((bytes) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], "draft.docx"));
      for (const type of ["dragover", "drop"])
        document.querySelector(".cm-content").dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    }, [...docx]);
    await page.locator(".cm-content", { hasText: "Library reopens" }).waitFor();
    await page.locator("#list .card", { hasText: "Whitfeld" }).waitFor();
  });

  await step("the report is exported as JSON and as a page", async () => {
    for (const [name, suffix] of [["Report as JSON", ".json"], ["Report as a web page", ".html"]]) {
      await page.getByRole("button", { name: "Export" }).click();
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name }).click()]);
      assert.ok(download.suggestedFilename().endsWith(suffix));
      const text = readFileSync(await download.path(), "utf8");
      assert.ok(text.includes("Whitfeld"));
    }
  });

  await step("a forgotten draft is gone from the browser", async () => {
    await page.getByRole("button", { name: "Forget draft" }).click();
    assert.equal(await page.evaluate(() => localStorage.getItem("newslint.draft")), null);
    await page.reload();
    await page.getByRole("button", { name: "Try an example article" }).waitFor();
  });

  await step("the example shows what the page is for", async () => {
    await page.getByRole("button", { name: "Try an example article" }).click();
    const card = page.locator("#list .card", { hasText: "Mariow" });
    await card.locator(".card-head").click();
    await page.locator(".nl-zone-headline").waitFor();
    await page.locator(".nl-chosen").hover();
    await page.locator(".cm-tooltip .tip").waitFor();
    await shot(page, "hover");
    await page.mouse.move(5, 5);
    await page.waitForTimeout(500);
    await shot(page, "light");
    await page.getByRole("tab", { name: "What newslint sees" }).click();
    await shot(page, "sees");
  });

  await step("dark, and wide", async () => {
    const wide = await open(1920, 1080, "dark");
    await wide.getByRole("button", { name: "Try an example article" }).click();
    const card = wide.locator("#list .card", { hasText: "Mariow" });
    await card.locator(".card-head").click();
    await wide.waitForFunction(() => document.querySelector(".nl-links path"));
    await wide.locator(".nl-zone-headline").waitFor();
    await accessible(wide, "dark");
    await wide.waitForTimeout(300);
    await shot(wide, "dark");
    await wide.context().close();
  });

  await step("narrow", async () => {
    const narrow = await open(360, 760);
    await narrow.locator(".switch [data-view=findings]").click();
    await narrow.getByRole("button", { name: "Try an example article" }).click();
    await narrow.locator(".nl-zone-headline").waitFor();
    await narrow.locator(".switch [data-view=findings]").click();
    await narrow.locator("#list .card", { hasText: "420 million" }).locator(".card-head").click();
    await narrow.locator(".docked").waitFor();
    await narrow.waitForFunction(() => document.querySelector(".nl-links path"));
    assert.ok(await narrow.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing sticks out");
    await accessible(narrow, "narrow");
    await narrow.waitForTimeout(300);
    await shot(narrow, "narrow");
    await narrow.context().close();
  });

  assert.deepEqual(strangers, [], "no request to another host");
  assert.deepEqual(faults, [], "no error in the browser's console");
  console.log("no request to another host, no error in the console");
} catch (error) {
  console.error(error);
  console.error({ strangers, faults });
  process.exitCode = 1;
} finally {
  await browser.close();
}
