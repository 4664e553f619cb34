// Does to what stands before a page everything that a reader may do, when it has returned: some of
// that leads away.
() => {
  const skip = document.querySelector(".skip");
  const within = (root) => [...root.querySelectorAll("*")].flatMap((element) =>
    element.shadowRoot ? [element, ...within(element.shadowRoot)] : [element]);
  const all = within(document.body);
  const injected = all.slice(0, all.indexOf(skip));
  setTimeout(() => {
    for (const element of injected) {
      element.focus?.();
      for (const type of ["pointerover", "click"]) {
        element.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }));
      }
    }
  });
  return [];
}
