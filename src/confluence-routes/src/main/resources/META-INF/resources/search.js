// Everything that comes from the wiki or the URL is shown as text: nothing here makes HTML of a string.

const byId = (id) => document.getElementById(id);
const form = byId("form");
const box = byId("q");
const results = byId("results");

const COMMON = new Set(("a about an and any are as at be by can do does for from get has have how i if in into is it its my of "
  + "on or our should that the their there they this to was we what when where which who why will with you your").split(" "));

let running = new AbortController();

// ---- What the URL says is what is shown: a search can be linked, and the browser's arrows work.

function stateOfForm() {
  const spaces = byId("space").value.split(",").map((key) => key.trim()).filter((key) => key);
  return { q: box.value.trim(), mode: form.elements.mode.value, spaces };
}

function stateOfUrl() {
  const url = new URLSearchParams(location.search);
  const spaces = url.getAll("space").flatMap((keys) => keys.split(",")).map((key) => key.trim()).filter((key) => key);
  return { q: url.get("q") ?? "", mode: url.get("mode") === "ask" ? "ask" : "search", spaces };
}

function urlOf({ q, mode, spaces }) {
  const url = new URLSearchParams();
  if (q) url.set("q", q);
  if (mode === "ask") url.set("mode", mode);
  spaces.forEach((key) => url.append("space", key));
  return url.toString() ? `/?${url}` : "/";
}

function fillForm({ q, mode, spaces }) {
  box.value = q;
  form.elements.mode.value = mode;
  byId("space").value = spaces.join(", ");
  nameButton();
}

function nameButton() {
  byId("go").textContent = form.elements.mode.value === "ask" ? "Ask" : "Search";
}

// ---- Asking the container

async function run(state) {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  clear();
  document.title = state.q ? `${state.q} – Wiki search` : "Wiki search";
  if (!state.q) return;
  say(state.mode === "ask" ? "Reading the wiki…" : "Searching…");
  try {
    const found = await (state.mode === "ask" ? ask(state, signal) : search(state, signal));
    if (signal.aborted) return;
    if (state.mode === "ask") showAnswer(found); else showResults(found);
  } catch (problem) {
    if (!signal.aborted) showProblem(problem);
  }
}

function search({ q, spaces }, signal) {
  const url = new URLSearchParams({ q });
  spaces.forEach((key) => url.append("space", key));
  return asked(`/api/search?${url}`, { signal });
}

function ask({ q, spaces }, signal) {
  const body = JSON.stringify({ question: q, space: spaces });
  return asked("/api/ask", { signal, method: "POST", headers: { "Content-Type": "application/json" }, body });
}

async function asked(url, options) {
  let response;
  try {
    response = await fetch(url, options);
  } catch {
    throw new Error("The server cannot be reached. Is it running?");
  }
  if (response.status === 401) throw new Error("Your sign-in does not count any more. Sign in again, then reload this page.");
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.error ?? `The server answered with HTTP status ${response.status}.`);
  return answer;
}

// ---- Showing what came back

function clear() {
  say("");
  results.replaceChildren();
  byId("answer-text").replaceChildren();
  byId("answer").hidden = byId("problem").hidden = byId("results-title").hidden = true;
}

function say(words) {
  byId("status").textContent = words;
}

function showProblem(problem) {
  say("");
  byId("problem").textContent = problem.message;
  byId("problem").hidden = false;
}

function showResults({ question, results: found }) {
  say(found.length === 0
    ? "Nothing was found that you may read. Try other words, or all spaces."
    : `${found.length} ${found.length === 1 ? "passage" : "passages"}`);
  results.replaceChildren(...found.map((passage) => item(passage, question)));
  offerSpaces(found);
}

function showAnswer({ question, answer, sources, note }) {
  say(sources.length === 0 ? "Nothing was found." : `Answered from ${sources.length} ${sources.length === 1 ? "source" : "sources"}`);
  const numbers = new Map(sources.map(({ number, passage }) => [number, passage]));
  byId("answer-text").replaceChildren(...answer.split(/\n{2,}/).map((text) => element("p", {}, ...cited(text, numbers))));
  byId("answer-note").textContent = note ?? "";
  byId("answer").hidden = false;
  byId("results-title").hidden = sources.length === 0;
  results.replaceChildren(...sources.map(({ number, passage }) => item(passage, question, number)));
  offerSpaces(sources.map(({ passage }) => passage));
}

/** A number stays on the line of what it backs. What stands in backticks is code, and its numbers name no source. */
function cited(text, numbers) {
  return text.split(/(`[^`\n]*`)/).flatMap((part) => (part.startsWith("`") ? [part] : linked(part, numbers)));
}

function linked(text, numbers) {
  return text.replace(/\s+(?=\[\d+\])/g, "\u00a0").split(/(\[\d+\])/).map((part) => {
    const number = /^\[(\d+)\]$/.exec(part)?.[1];
    const passage = numbers.get(Number(number));
    if (!passage) return part;
    const link = element("a", { className: "cite", href: `#source-${number}` }, number);
    link.setAttribute("aria-label", `Source ${number}: ${passage.title}`);
    link.title = passage.title;
    link.addEventListener("click", (click) => {
      click.preventDefault();
      focusOn(byId(`source-${number}`)?.querySelector("a") ?? byId(`source-${number}`));
    });
    return link;
  });
}

function item(passage, question, number) {
  const title = passage.title || "Untitled";
  const url = webUrl(passage.url);
  const name = url ? element("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, title) : title;
  const place = [passage.space.name || passage.space.key, ...passage.headings].join(" › ");
  const heading = element("h3", {}, ...(number ? [element("span", { className: "number" }, `${number}`)] : []), name);
  const whole = element("li", {}, heading,
    element("p", { className: "place" }, place),
    element("p", { className: "snippet" }, ...marked(passage.snippet, question)));
  if (number) whole.id = `source-${number}`;
  whole.tabIndex = -1;
  return whole;
}

/** A page's URL comes from the index: only the web's schemes are ever linked. */
function webUrl(text) {
  try {
    const url = new URL(text);
    return ["https:", "http:"].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

function marked(snippet, question) {
  const all = words(question);
  const telling = all.filter((word) => !COMMON.has(word));
  const wanted = telling.length ? telling : all;
  return snippet.split(/([\p{L}\p{N}]+)/u).map((part) => {
    const word = part.toLowerCase();
    return wanted.some((known) => alike(known, word)) ? element("mark", {}, part) : part;
  });
}

function words(text) {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** As the server chooses the sentences: the same word, or one of at least four letters with an ending. */
function alike(one, other) {
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  return shorter === longer || (shorter.length >= 4 && longer.length - shorter.length <= 3 && longer.startsWith(shorter));
}

function offerSpaces(found) {
  const offered = byId("spaces");
  const known = new Set([...offered.children].map((option) => option.value));
  found.map(({ space }) => space).filter(({ key }) => !known.has(key) && known.add(key))
    .forEach(({ key, name }) => offered.append(element("option", { value: key }, name)));
}

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

// ---- Hands on the keyboard

function focusOn(target) {
  target?.focus();
  target?.scrollIntoView({ block: "nearest" });
}

function step(links, by) {
  const next = links.indexOf(document.activeElement) + by;
  focusOn(next < 0 ? box : links[Math.min(next, links.length - 1)]);
}

document.addEventListener("keydown", (key) => {
  if (key.ctrlKey || key.metaKey || key.altKey) return;
  const active = document.activeElement;
  const typing = active?.tagName === "INPUT" && active.type !== "radio";
  const links = [...results.querySelectorAll("h3 a")];
  if (key.key === "/" && !typing) {
    key.preventDefault();
    focusOn(box);
    box.select();
  } else if ((key.key === "ArrowDown" && active === box && links.length) || (/^Arrow(Down|Up)$/.test(key.key) && links.includes(active))) {
    key.preventDefault();
    step(links, key.key === "ArrowDown" ? 1 : -1);
  }
});

form.addEventListener("submit", (submit) => {
  submit.preventDefault();
  const state = stateOfForm();
  if (urlOf(state) !== location.pathname + location.search) history.pushState(null, "", urlOf(state));
  run(state);
});

form.addEventListener("change", nameButton);

window.addEventListener("popstate", () => {
  fillForm(stateOfUrl());
  run(stateOfUrl());
});

// ---- Begin: at once, since whoever types already must not be disturbed by what is learnt later

fillForm(stateOfUrl());
run(stateOfUrl());

const about = await asked("/api/about", {}).catch(() => ({ search: true, known: true }));
byId("public").hidden = about.known || !about.search;
if (!about.search) {
  running.abort();
  clear();
  byId("off").hidden = false;
  form.querySelectorAll("input, button").forEach((control) => (control.disabled = true));
}
