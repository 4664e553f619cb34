// Before anything is painted: what the reader chose. Storage may be blocked.
try {
  const { dataset, style } = document.documentElement;
  style.colorScheme = localStorage.colors ?? "";
  dataset.keys = localStorage.keys ?? "";
} catch {}
