// Copies a block of code.

/** What is worth pasting: commands without prompts and output, code as it is to become. */
function textOf(code) {
  const copy = code.cloneNode(true);
  copy.querySelectorAll(".del").forEach((line) => line.nextSibling?.remove());
  copy.querySelectorAll(".visually-hidden, .del").forEach((part) => part.remove());
  const prompts = copy.querySelectorAll(".u");
  prompts.forEach((prompt) => prompt.replaceWith("\0"));
  const text = copy.textContent;
  // A line feed at the end would run the last command at once.
  return (prompts.length ? commands(text) : text).replace(/\n$/, "");
}

/** The lines behind prompts, and those that they go on with behind a backslash. */
function commands(text) {
  return text
    .match(/\0(?:.*\\\n)*.*/g)
    .map((line) => line.replace(/\0\s*/, ""))
    .join("\n");
}

export async function copy({ target }) {
  const { copy: label, copied } = document.querySelector("main").dataset;
  const code = target.parentNode.querySelector("code");
  try {
    await navigator.clipboard.writeText(textOf(code));
    target.textContent = copied;
    setTimeout(() => (target.textContent = label), 2e3);
  } catch {
    // The reader may copy it by themselves.
    getSelection().selectAllChildren(code);
  }
}
