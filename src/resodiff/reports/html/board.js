"use strict";
(() => {
  const box = document.getElementById("filter");
  if (!box) return;
  const status = document.getElementById("shown");
  const boxes = [...box.querySelectorAll("input")];
  const lists = [...box.querySelectorAll("select")];
  const letters = [...document.querySelectorAll("details.letter")];
  const rows = letters.map((letter) => [...letter.querySelectorAll("tr[data-verdict]")]);
  const all = rows.reduce((sum, each) => sum + each.length, 0);
  const fits = (letter) => lists.every((list) => {
    const [first] = list.options;
    return list.selectedOptions[0] === first || letter.dataset[list.dataset.by] === list.value;
  });
  const show = () => {
    const wanted = new Set(boxes.filter((each) => each.checked).map((each) => each.value));
    let left = 0;
    letters.forEach((letter, n) => {
      const here = fits(letter);
      let own = 0;
      for (const row of rows[n]) {
        row.hidden = !wanted.has(row.dataset.verdict);
        own += here && !row.hidden;
      }
      letter.hidden = !own;
      left += own;
    });
    status.textContent = `${left} of ${all} asks shown`;
  };
  const reveal = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target) return;
    if (target.hidden || target.closest("[hidden]")) {
      for (const each of boxes) each.checked = true;
      for (const each of lists) each.selectedIndex = 0;
      show();
    }
    const closed = target.closest("details");
    if (closed) closed.open = true;
    target.scrollIntoView();
  };
  box.hidden = false;
  box.addEventListener("change", show);
  box.addEventListener("click", (event) => {
    const { open } = event.target.dataset;
    if (open) for (const letter of letters) if (!letter.hidden) letter.open = open === "yes";
  });
  addEventListener("hashchange", reveal);
  show();
  if (location.hash) reveal();
})();
