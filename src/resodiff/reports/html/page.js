"use strict";
(() => {
  const box = document.getElementById("filter");
  if (!box) return;
  const status = document.getElementById("shown");
  const boxes = [...box.querySelectorAll("input")];
  const rows = [...document.querySelectorAll("tr[data-verdict]")];
  const articles = [...document.querySelectorAll("article[data-verdict]")];
  const show = () => {
    const wanted = new Set(boxes.filter((each) => each.checked).map((each) => each.value));
    for (const each of [...rows, ...articles]) each.hidden = !wanted.has(each.dataset.verdict);
    const left = rows.filter((each) => !each.hidden).length;
    status.textContent = `${left} of ${rows.length} shown`;
  };
  const reveal = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target || !target.hidden) return;
    for (const each of boxes) each.checked = true;
    show();
    target.scrollIntoView();
  };
  box.hidden = false;
  box.addEventListener("change", show);
  addEventListener("hashchange", reveal);
  show();
  reveal();
})();
