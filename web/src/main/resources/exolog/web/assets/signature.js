// A signature drawn with pen, finger or mouse. Never needed: the typed name signs by itself.
(() => {
  "use strict";
  const field = document.querySelector(".sign");
  if (!field) return;
  const canvas = field.querySelector("canvas");
  const kept = field.querySelector("input");
  const pen = canvas.getContext("2d");
  const lines = [];
  let line = null;
  field.hidden = false;

  const redraw = () => {
    pen.clearRect(0, 0, canvas.width, canvas.height);
    pen.strokeStyle = getComputedStyle(canvas).color;
    pen.lineWidth = 5;
    pen.lineCap = pen.lineJoin = "round";
    for (const one of lines) {
      pen.beginPath();
      one.forEach(([x, y], at) => (at ? pen.lineTo(x, y) : pen.moveTo(x, y)));
      pen.stroke();
    }
  };
  const keep = () => {
    kept.value = lines.map((one) => one.map((p) => p.join(",")).join(" ")).join(";");
    redraw();
  };
  const at = (e) => {
    const box = canvas.getBoundingClientRect();
    const within = (share, most) => Math.round(Math.min(1, Math.max(0, share)) * most);
    return [
      within((e.clientX - box.left) / box.width, canvas.width),
      within((e.clientY - box.top) / box.height, canvas.height),
    ];
  };

  for (const one of kept.value ? kept.value.split(";") : []) {
    lines.push(one.split(" ").map((p) => p.split(",").map(Number)));
  }
  redraw();
  canvas.addEventListener("pointerdown", (e) => {
    canvas.setPointerCapture(e.pointerId);
    lines.push((line = [at(e)]));
    keep();
  });
  canvas.addEventListener("pointermove", (e) => {
    if (!line) return;
    line.push(at(e));
    keep();
  });
  for (const end of ["pointerup", "pointercancel"]) {
    canvas.addEventListener(end, () => (line = null));
  }
  field.querySelector("button").addEventListener("click", () => {
    lines.length = 0;
    keep();
  });
})();
