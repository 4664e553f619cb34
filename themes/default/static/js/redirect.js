// Leads from an old address to the new one; a meta refresh would lose the fragment.
const target = new URL(document.getElementById("target").href);
target.hash = location.hash || target.hash;
location.replace(target);
