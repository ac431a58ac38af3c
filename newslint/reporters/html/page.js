"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const notes = all(".note"), form = document.getElementById("controls"), at = document.getElementById("at");
  if (!form) return;
  const marks = new Map(); // a finding's name to everything that shows it
  for (const element of all("[data-f]"))
    for (const name of element.dataset.f.split(" "))
      marks.has(name) ? marks.get(name).push(element) : marks.set(name, [element]);
  let held = null, visible = notes;

  // filters
  const chosen = (name) => new Set(all(`input[name=${name}]:checked`, form).map((box) => box.value));
  function filter() {
    const levels = chosen("level"), rules = chosen("rule"), off = new Set();
    visible = [];
    for (const note of notes) {
      const out = !levels.has(note.dataset.level) || !rules.has(note.dataset.rule);
      note.classList.toggle("off-note", out);
      out ? off.add(note.dataset.f) : visible.push(note);
    }
    for (const element of all("mark, .ref"))
      element.classList.toggle("off", element.dataset.f.split(" ").every((name) => off.has(name)));
    for (const proof of all(".proof"))
      proof.classList.toggle("off-proof", !proof.querySelector(".note:not(.off-note)"));
    if (held && off.has(held)) hold(null);
    count();
  }
  function count() {
    const place = visible.findIndex((note) => note.dataset.f === held);
    const total = visible.length === notes.length ? `${notes.length} findings` : `${visible.length} of ${notes.length}`;
    at.value = place < 0 ? total : `${place + 1} of ${visible.length}`;
  }

  // both places at once
  const thread = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  thread.id = "thread";
  thread.setAttribute("aria-hidden", "true");
  document.body.append(thread);
  function draw(name) {
    thread.replaceChildren();
    const shown = (marks.get(name) || []).filter((element) => element.matches(".ref:not(.off)"));
    const own = shown.find((element) => !element.matches(".other"));
    if (!own) return;
    const edge = (element) => {
      const box = element.getBoundingClientRect();
      return [box.right + 4 + scrollX, box.top + box.height / 2 + scrollY];
    };
    const [x, y] = edge(own), level = own.classList.item(1);
    for (const other of shown.filter((element) => element.matches(".other")).slice(0, 8)) {
      const [u, v] = edge(other), bow = Math.min(90, 24 + Math.abs(v - y) / 4);
      const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
      const side = Math.abs(v - y) < 12 ? [`${x} ${y - bow}`, `${u} ${v - bow}`] : [`${x + bow} ${y}`, `${u + bow} ${v}`];
      path.setAttribute("d", `M ${x} ${y} C ${side[0]} ${side[1]} ${u} ${v}`);
      path.setAttribute("class", level);
      thread.append(path);
    }
    thread.style.left = thread.style.top = "0";
  }
  let lit = null;
  function light(name) {
    if (name === lit) return;
    for (const element of marks.get(lit) || []) element.classList.remove("on");
    for (const element of marks.get(name) || []) element.classList.add("on");
    lit = name;
    draw(name);
  }
  function hold(name) {
    held = name;
    light(name);
    count();
  }
  const named = (target) => {
    const element = target.closest?.("[data-f]:not(.off)");
    return element ? element.dataset.f.split(" ").find((name) => !note(name).matches(".off-note")) : null;
  };
  const note = (name) => document.getElementById(name.replace("f", "n"));
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  function show(element) {
    const box = element.getBoundingClientRect();
    if (box.top < 80 || box.bottom > innerHeight - 20)
      element.scrollIntoView({ block: "center", behavior: calm.matches ? "auto" : "smooth" });
  }
  document.addEventListener("pointerover", (event) => light(named(event.target) || held));
  document.addEventListener("focusin", (event) => named(event.target) && hold(named(event.target)));
  document.addEventListener("click", (event) => {
    const name = named(event.target);
    if (!form.contains(event.target)) hold(name);
    if (name && event.target.matches("mark")) show(note(name));
    if (!event.target.closest(".rules")) form.querySelector(".rules").open = false;
  });
  function step(by) {
    if (!visible.length) return;
    const place = visible.findIndex((element) => element.dataset.f === held);
    const next = visible[place < 0 ? (by > 0 ? 0 : visible.length - 1) : (place + by + visible.length) % visible.length];
    next.focus({ preventScroll: true });
    hold(next.dataset.f);
    show(next);
  }
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      form.querySelector(".rules").open = false;
      document.activeElement.blur();
      hold(null);
    } else if (event.key === "j" || event.key === "n") step(1);
    else if (event.key === "k" || event.key === "p") step(-1);
  });
  form.addEventListener("change", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("click", (event) => {
    const { step: by, rules } = event.target.dataset;
    if (by) step(Number(by));
    if (rules) {
      for (const box of all("input[name=rule]", form)) box.checked = rules === "all";
      filter();
    }
  });
  addEventListener("resize", () => draw(lit));
  document.addEventListener("toggle", () => draw(lit), true);
  form.hidden = false;
  filter();
})();
