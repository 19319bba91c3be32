// A press on the picture fills the next empty row of the table. Never needed: the table does all by itself.
(() => {
  "use strict";
  const act = document.getElementById("act");
  if (!act) return;
  const mapped = document.getElementById("mapped");
  const cell = (name, row) => act.elements[name + "-" + row];
  const cells = ["region", "points", "position", "depth", "volume", "device", "lot"];
  const rows = () => Number(act.elements.rows.value);
  const empty = (row) => cells.every((name) => !cell(name, row).value);

  const another = () => {
    const last = act.querySelector("table.map tbody").lastElementChild;
    const next = last.cloneNode(true);
    const from = rows();
    const to = from + 1;
    next.querySelector("th").textContent = to;
    for (const field of next.querySelectorAll("input, select")) {
      const name = field.name.slice(0, field.name.lastIndexOf("-"));
      field.setAttribute("aria-label", field.getAttribute("aria-label").replace(from, to));
      field.name = name + "-" + to;
      field.id = "f-" + field.name;
      field.value = name === "vial" ? "1" : "";
    }
    last.after(next);
    act.elements.rows.value = to;
    return to;
  };

  act.another = another;

  const free = () => {
    for (let row = 1; row <= rows(); row++) if (empty(row)) return row;
    return another();
  };

  // The point in the picture's own units, whatever size it is shown at.
  const at = (region, e) => {
    const svg = region.ownerSVGElement;
    const point = new DOMPoint(e.clientX, e.clientY).matrixTransform(svg.getScreenCTM().inverse());
    const [x, y, wide, high] = region.dataset.box.split(" ").map(Number);
    const percent = (share) => Math.round(Math.min(1, Math.max(0, share)) * 100);
    return percent((point.x - x) / wide) + "/" + percent((point.y - y) / high);
  };

  mapped.addEventListener("click", (e) => {
    const region = e.target.closest("[data-region]");
    if (!region) return;
    const row = free();
    cell("region", row).value = region.dataset.region;
    cell("position", row).value = at(region, e);
    // What is the same for a whole area is typed once.
    if (row > 1) {
      for (const name of ["depth", "volume"]) cell(name, row).value = cell(name, row - 1).value;
    }
    cell("position", row).dispatchEvent(new Event("change", { bubbles: true }));
  });
})();
