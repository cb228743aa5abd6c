"use strict";
const words = document.querySelector(".words");
const has = (element, name, number) => (element.dataset[name] || "").split(" ").includes(number);
let picked = null;

function light(name, number) {
  for (const piece of words.querySelectorAll("span")) {
    piece.classList.toggle("on", number !== null && has(piece, name, number));
    piece.classList.toggle("slot-on", number !== null && name === "c" && has(piece, "s", number));
  }
}

function relight() {
  if (picked) light(picked.dataset.list, picked.dataset.n);
  else light("c", null);
}

function pick(item) {
  if (picked) picked.classList.remove("picked");
  picked = picked === item ? null : item;
  relight();
  if (!picked) return;
  picked.classList.add("picked");
  const first = words.querySelector(".on, .slot-on");
  if (first) first.scrollIntoView({ block: "center" });
}

for (const item of document.querySelectorAll("[data-list]")) {
  item.addEventListener("mouseenter", () => light(item.dataset.list, item.dataset.n));
  item.addEventListener("mouseleave", relight);
  item.addEventListener("click", (event) => { if (!event.target.closest("a")) pick(item); });
  item.addEventListener("keydown", (event) => { if (event.key === "Enter") pick(item); });
}

words.addEventListener("click", (event) => {
  const piece = event.target.closest("span");
  const number = piece && (piece.dataset.s || piece.dataset.c || "").split(" ")[0];
  const card = number && document.getElementById("c" + number);
  if (!card) return;
  card.hidden = false;
  card.scrollIntoView({ block: "nearest" });
  if (card !== picked) pick(card);
});

for (const button of document.querySelectorAll(".kinds button")) {
  button.addEventListener("click", () => {
    const shown = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(shown));
    for (const card of document.querySelectorAll(`.card[data-kind=${button.dataset.kind}]`)) card.hidden = !shown;
  });
}
