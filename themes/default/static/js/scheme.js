// Before anything is painted: the colours that the reader chose. Storage may be blocked.
try {
  document.documentElement.style.colorScheme = localStorage.colors ?? "";
} catch {}
