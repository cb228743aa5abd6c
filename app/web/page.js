// The page: a timeline of events with filters and the words behind each. All text enters as text nodes.
import { LANGUAGES, word } from "./words.js";

const API = "/api/v1";
const PAGE = 50;
const TYPES = ["meeting", "visit", "call", "conference", "session", "signing", "joint_activity"];
const STATUSES = ["held", "planned", "proposed", "postponed", "cancelled", "denied"];
const FIELDS = ["a", "b", "from", "to", "type", "status"];
const place = (id) => document.getElementById(id);
const state = new URLSearchParams(location.search);
let language = LANGUAGES[state.get("lang")] ? state.get("lang") : "ar";
let cursor = null;
let latest = 0;
let month = "";

const say = (key, values) => word(language, key, values);

/** An element with attributes and children; strings become text nodes. */
function make(tag, attributes = {}, ...children) {
  const found = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) found.setAttribute(name, value);
  }
  found.append(...children.filter((child) => child !== null && child !== ""));
  return found;
}

async function ask(path, parameters = {}) {
  const query = new URLSearchParams(parameters);
  const answer = await fetch(`${API}${path}?${query}`, { headers: { "Accept-Language": language } });
  const body = await answer.json();
  if (!answer.ok) throw new Error(explain(body));
  return body;
}

/** A problem document in one sentence. */
function explain(problem) {
  const details = problem.errors.map((e) => `${e.parameter}: ${e.reason} ${countries(e.candidates)}`);
  return [problem.title, ...details].join(" — ");
}

const regions = () => new Intl.DisplayNames([language], { type: "region", fallback: "code" });
const countries = (codes) => codes.map((code) => (/^[A-Z]{2}$/.test(code) ? regions().of(code) : code)).join(" – ");

/** The filters as parameters of the API. */
function asked() {
  const found = { lang: language };
  const [a, b] = [state.get("a"), state.get("b")];
  if (a && b) found.pair = `${a},${b}`;
  else if (a || b) found.country = a || b;
  for (const name of ["from", "to", "type", "status"]) if (state.get(name)) found[name] = state.get(name);
  if (state.get("include_undated")) found.include_undated = "1";
  return found;
}

/** A date to its own precision and no further, in the reader's language. */
function shown(edtf) {
  const dates = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { dateStyle: "long", timeZone: "UTC" });
  const months = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { year: "numeric", month: "long", timeZone: "UTC" });
  return edtf.replace(/\d{4}(?:-\d\d)?(?:-\d\d)?/g, (part) => {
    if (part.length === 4) return part;
    const [year, index, day] = part.split("-").map(Number);
    return (day ? dates : months).format(Date.UTC(year, index - 1, day || 1));
  });
}

const split = (text) => (text ? text.split(";") : []);

function when(row) {
  const parts = row.date_candidates
    ? [say("possible", { dates: split(row.date_candidates).map(shown).join("، ") })]
    : [row.date ? shown(row.date) : say("undated_group")];
  parts.push(say(`basis_${row.date_basis}`));
  if (row.date_text) parts.push(say("said", { words: row.date_text }));
  return parts.join(" · ");
}

function card(row) {
  const people = split(row.people).join("، ");
  const guessed = row.people_inferred ? say("inferred", { names: split(row.people_inferred).join("، ") }) : "";
  const sides = [...split(row.countries), ...split(row.organizations)];
  const where = [row.city, row.host ? countries([row.host]) : ""].filter(Boolean).join("، ");
  return make("article", { class: row.status, id: row.id },
    make("h3", {}, countries(sides)),
    make("p", {}, make("span", { class: "badge" }, say(row.type)), make("span", { class: "badge status" }, say(row.status)), where),
    make("p", { class: "when" }, when(row)),
    people || guessed ? make("p", {}, [people, guessed].filter(Boolean).join(" · ")) : "",
    row.ministries ? make("p", { class: "when" }, split(row.ministries).join("، ")) : "",
    make("blockquote", { lang: "ar" }, row.evidence_text),
    evidence(row));
}

/** The claims behind an event, fetched when they are asked for. */
function evidence(row) {
  const box = make("details", {}, make("summary", {},
    `${say("evidence", { n: split(row.claims).length })} · ${say("sources", { n: row.source_count })}`));
  box.addEventListener("toggle", async () => {
    if (!box.open || box.dataset.full) return;
    box.dataset.full = "1";
    try {
      const fact = await ask(`/facts/${encodeURIComponent(row.id)}`);
      box.append(...fact.evidence.map(claim));
    } catch (error) {
      box.append(make("p", {}, error.message));
    }
  }, false);
  return box;
}

function claim(found) {
  const paper = [found.outlet, found.article_title, found.article_published ? say("published", { date: shown(found.article_published) }) : ""];
  const name = paper.filter(Boolean).join(" · ") || found.article.slice(0, 12);
  const link = /^https?:\/\//.test(found.article_url || "") ? make("a", { href: found.article_url, rel: "noopener noreferrer" }, name) : name;
  const text = make("details", {}, make("summary", {}, say("text")));
  text.addEventListener("toggle", async () => {
    if (!text.open || text.dataset.full) return;
    text.dataset.full = "1";
    const article = await ask(`/articles/${encodeURIComponent(found.article)}`);
    text.append(article.text === null ? make("p", {}, say("no_text")) : marked(article.text, found.start, found.end));
  }, false);
  return make("div", {}, make("p", { class: "when" }, link), make("blockquote", { lang: "ar" }, found.quote), text);
}

/** A text with one stretch marked; offsets count code points, strings of JavaScript do not. */
function marked(text, start, end) {
  const points = Array.from(text);
  const cut = (from, to) => points.slice(from, to).join("");
  const found = make("p", { class: "text", lang: "ar" }, cut(0, start), make("mark", {}, cut(start, end)), cut(end));
  requestAnimationFrame(() => { found.scrollTop = found.querySelector("mark").offsetTop - found.offsetTop - 40; });
  return found;
}

/** Bars of events by year; a click narrows the time to that year. */
async function drawYears(turn) {
  const rows = (await ask("/stats/meetings", { ...asked(), interval: "year" })).items;
  if (turn !== latest) return;
  const most = Math.max(1, ...rows.map((row) => row.count));
  place("years").replaceChildren(...rows.map((row) => {
    const year = row.time.slice(0, 4);
    const bar = make("button", { type: "button", title: `${year}: ${row.count}`, "aria-label": `${year}: ${row.count}` });
    bar.style.blockSize = `${Math.round((row.count / most) * 48)}px`;
    bar.addEventListener("click", () => go({ from: year, to: year }));
    return make("li", {}, bar, rows.length > 24 ? year.slice(2) : year);
  }));
}

async function draw(next = false) {
  const turn = next ? latest : (latest += 1);
  const summary = place("summary");
  try {
    const page = await ask("/meetings", { ...asked(), limit: PAGE, ...(next ? { cursor } : {}) });
    if (turn !== latest) return;
    if (!next) { place("timeline").replaceChildren(); month = ""; }
    for (const row of page.items) {
      const group = row.date_from ? shown(row.date_from.slice(0, 7)) : say("undated_group");
      if (group !== month) place("timeline").append(make("h2", {}, group));
      month = group;
      place("timeline").append(card(row));
    }
    cursor = page.next_cursor;
    place("more").hidden = cursor === null;
    summary.className = "";
    summary.textContent = page.total ? say("found", { n: page.total }) : say("none");
    if (!next) await drawYears(turn);
  } catch (error) {
    if (turn !== latest) return;
    summary.className = "refused";
    summary.textContent = error instanceof TypeError ? say("away") : error.message;
  }
}

/** Change the filters, remember them in the address, and draw. */
function go(changes) {
  for (const [name, value] of Object.entries(changes)) {
    if (value) state.set(name, value); else state.delete(name);
  }
  history.pushState(null, "", `?${state}`);
  fill();
  draw();
}

function options(name, values) {
  place("filters").elements[name].replaceChildren(
    make("option", { value: "" }, say("any")), ...values.map((value) => make("option", { value }, say(value))));
}

/** Put words and values into the form. */
function fill() {
  document.documentElement.lang = language;
  document.documentElement.dir = language === "ar" ? "rtl" : "ltr";
  document.title = `liqa — ${say("title")}`;
  for (const found of document.querySelectorAll("[data-word]")) found.textContent = say(found.dataset.word);
  options("type", TYPES);
  options("status", STATUSES);
  const form = place("filters").elements;
  for (const name of FIELDS) form[name].value = state.get(name) || "";
  form.include_undated.checked = Boolean(state.get("include_undated"));
  for (const button of place("languages").children) button.setAttribute("aria-pressed", String(button.lang === language));
}

async function nameCountries() {
  const rows = (await ask("/countries", { limit: 300, fields: "iso2,name_ar,name_en,name_fr" })).items;
  place("countries").replaceChildren(...rows.map((row) => make("option", { value: row[`name_${language}`] })));
}

place("languages").append(...Object.entries(LANGUAGES).map(([code, name]) => {
  const button = make("button", { type: "button", lang: code }, name);
  button.addEventListener("click", () => { language = code; go({ lang: code }); nameCountries().catch(() => {}); });
  return button;
}));
place("filters").addEventListener("submit", (event) => {
  event.preventDefault();
  const form = event.target.elements;
  go({ ...Object.fromEntries(FIELDS.map((name) => [name, form[name].value.trim()])), include_undated: form.include_undated.checked ? "1" : "" });
});
place("more").addEventListener("click", () => draw(true));
addEventListener("popstate", () => location.reload());
fill();
draw();
nameCountries().catch(() => {});
