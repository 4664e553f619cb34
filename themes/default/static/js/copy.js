// A button on every block of code. What it does is loaded when one is pressed.
export function addCopyButtons() {
  const { copy: textContent } = document.querySelector("main").dataset;
  // Pages that came without a certificate have no clipboard.
  if (navigator.clipboard && textContent) {
    const onclick = async (event) => (await import("./clipboard.js")).copy(event);
    for (const block of document.querySelectorAll(".code")) {
      const button = { type: "button", className: "copy", ariaLive: "polite", textContent, onclick };
      block.append(Object.assign(document.createElement("button"), button));
    }
  }
}
