// Everything that comes from the server is shown as text: nothing here makes HTML of a string.

const REFRESH = 10_000;

const byId = (id) => document.getElementById(id);
const sections = new Map();

// ---- Asking the container

async function asked(url, options) {
  let response;
  try {
    response = await fetch(url, options);
  } catch {
    throw new Error("The server cannot be reached. Is it running?");
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.error ?? `The server answered with HTTP status ${response.status}.`);
  return answer;
}

async function refresh() {
  try {
    const connections = await asked("/api/connections");
    show(connections);
    byId("problem").hidden = true;
  } catch (problem) {
    byId("problem").textContent = problem.message;
    byId("problem").hidden = false;
  }
}

async function test(name, section) {
  section.button.disabled = true;
  section.report.replaceChildren(element("p", {}, "Testing…"));
  try {
    const json = { method: "POST", headers: { "Content-Type": "application/json" }, body: "{}" };
    showReport(await asked(`/api/connections/${encodeURIComponent(name)}/test`, json), section);
  } catch (problem) {
    section.report.replaceChildren(element("p", { className: "notice problem" }, problem.message));
  }
  section.button.disabled = false;
}

// ---- Showing what came back: a section stays the same element, so that focus and a report outlive a refresh

function show(connections) {
  byId("status").textContent = connections.length === 0
    ? "No connection is configured: set confluence.url and credentials."
    : `${connections.length} ${connections.length === 1 ? "connection" : "connections"}`;
  const names = new Set(connections.map(({ name }) => name));
  [...sections.keys()].filter((name) => !names.has(name)).forEach((name) => {
    sections.get(name).whole.remove();
    sections.delete(name);
  });
  connections.forEach((connection) => fill(sections.get(connection.name) ?? made(connection.name), connection));
}

function made(name) {
  const id = `connection-${sections.size + 1}`;
  const title = element("h2", { id }, name);
  const url = element("span", { className: "url" });
  const button = element("button", { type: "button" }, "Test");
  button.setAttribute("aria-label", `Test ${name}`);
  const rate = element("p", { className: "rate" });
  const routes = element("div", { className: "routes" });
  const report = element("div", { className: "report" });
  report.setAttribute("aria-live", "polite");
  const whole = element("section", { className: "connection" }, element("header", {}, title, url, button), rate, routes, report);
  whole.setAttribute("aria-labelledby", id);
  const section = { whole, url, button, rate, routes, report };
  button.addEventListener("click", () => test(name, section));
  sections.set(name, section);
  byId("connections").append(whole);
  return section;
}

function fill(section, { url, rate, routes }) {
  section.url.textContent = url;
  section.rate.textContent = rate ? rateLine(rate) : "Nothing was asked yet.";
  section.routes.replaceChildren(routes.length ? table(routes) : element("p", {}, "No route follows anything by it."));
}

function rateLine(rate) {
  const parts = [`${rate.requestsPerSecond} requests a second, ${rate.underWay} of ${rate.allowedUnderWay} under way, ${rate.refused} refused`];
  if (rate.budgetLeft !== null) parts.push(`${rate.budgetLeft} left of requestsPerHour`);
  if (rate.waits) parts.push(`waits ${rate.waits}`);
  if (rate.outage) parts.push(rate.outage);
  return parts.join("; ");
}

const COLUMNS = ["Route", "Spaces", "State", "Last sync", "Complete", "Pending", "Errors"];

function table(routes) {
  const head = element("tr", {}, ...COLUMNS.map((name) => element("th", { scope: "col" }, name)));
  return element("table", {}, element("caption", { className: "unseen" }, "Routes"),
    element("thead", {}, head), element("tbody", {}, ...routes.map(row)));
}

function row(route) {
  const { completeness } = route;
  const pending = (completeness?.pending ?? 0) + (route.failed || 0);
  const errors = route.errors.length
    ? element("ul", {}, ...route.errors.map((error) => element("li", {}, error)))
    : "none";
  return element("tr", {},
    element("th", { scope: "row" }, route.route),
    ...[route.spaces, route.state, when(route.lastSync), complete(route), `${pending}`, errors].map((cell) => element("td", {}, cell)));
}

function when(instant) {
  return instant ? new Date(instant).toLocaleString() : "never";
}

function complete({ completeness, lastComplete }) {
  if (!completeness) return "not known yet";
  const { listed, delivered, heldBack } = completeness;
  const held = heldBack ? `, ${heldBack} held back` : "";
  return `${delivered} of ${listed} delivered${held}, as of ${when(lastComplete)}`;
}

function showReport({ ok, findings, limits, testedAt }, section) {
  const items = findings.map(({ level, what, cure }) => element("li", { className: level },
    element("span", { className: "level" }, level), what, ...(cure ? [element("span", { className: "cure" }, cure)] : [])));
  section.report.replaceChildren(
    element("h3", {}, `${ok ? "The connection is fine" : "Something is to be mended"} (${when(testedAt)})`),
    element("ul", { className: "findings" }, ...items, ...limits.map((line) => element("li", { className: "limit" },
      element("span", { className: "level" }, "limits"), line))));
}

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

await refresh();
setInterval(() => { if (!document.hidden) refresh(); }, REFRESH);
