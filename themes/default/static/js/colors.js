// The choice between the colours of the system, light and dark.
const { style } = document.documentElement;

/** Other tabs follow, and pages that "back" brings as they were left. */
function apply() {
  const choice = document.querySelector(".colors");
  try {
    style.colorScheme = localStorage.colors ?? "";
  } catch {}
  if (choice) {
    choice.value = style.colorScheme;
  }
}

function choose({ target }) {
  style.colorScheme = target.value;
  try {
    localStorage.colors = target.value;
  } catch {}
}

export function offerColors() {
  const choice = document.querySelector(".colors");
  // Chosen before this script was there.
  if (choice?.value) {
    choose({ target: choice });
  }
  apply();
  choice?.addEventListener("change", choose);
}

addEventListener("storage", apply);
addEventListener("pageshow", apply);
