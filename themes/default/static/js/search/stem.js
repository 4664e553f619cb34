// Porter's stemmer for English (1980), with the departures of Lucene's PorterStemFilter.
// A consonant y is written Y in between: then all rules can go by single letters.

// In Porter's terms: m > 0, m > 1, and m = 1 and *o.
const ONCE = /[aeiouy][^aeiouy]/;
const TWICE = /[aeiouy][^aeiouy]+[aeiouy]+[^aeiouy]/;
const SHORT = /^[^aeiouy]+[aeiouy][^aeiouywxY]$/;

// Strips the longest ending, but for the part of it that is kept, if enough stands before it.
const strip = (word, endings, enough, added = "") =>
  word.replace(endings, (all, stem, kept) => (enough.test(stem) ? stem + kept + added : all));

const withoutTense = (all, stem, other) => {
  if (other === undefined) {
    return ONCE.test(stem) ? stem + "ee" : all;
  }
  if (/([^aeiouylsz])\1$|yY$/.test(other)) {
    return other.slice(0, -1);
  }
  return /(?:at|bl|iz)$/.test(other) || SHORT.test(other) ? other + "e" : other;
};

// The stem of a word of three or more letters a-z.
export const stem = (text) => {
  let word = text
    .replace(/(^|[aeiouy])y/g, "$1Y")
    .replace(/(ss|i)es$|([^s])s$/, "$1$2")
    .replace(/^(.*)eed$|^(.*[aeiouy].*)(?:ed|ing)$/, withoutTense)
    .replace(/^(.*[aeiouy].*)[yY]$/, "$1i");
  word = strip(
    word,
    /^(.*?)(at(?=ional$|ion$|or$)|[ae]nc(?=i$)|bl(?=i$)|iz(?=er$|ation$)|iv(?=iti$)).+$/,
    ONCE,
    "e",
  );
  word = strip(word, /^(.*?)(b)iliti$/, ONCE, "le");
  word = strip(
    word,
    /^(.*?)(tion(?=al$)|(?:al|ent|e|ous)(?=li$)|al(?=ism$|iti$)|(?:ive|ful|ous)(?=ness$)|log(?=i$)).+$/,
    ONCE,
  );
  word = strip(word, /^(.*?)(ic(?=ate$|iti$|al$)|al(?=ize$)|(?=ative$|ful$|ness$)).+$/, ONCE);
  word = strip(
    word,
    /^(.*?)()(?:al|[ae]nce|er|ic|[ai]ble|ant|(?:e?m)?ent|(?<=[st])ion|ou|ism|ate|iti|ous|ive|ize)$/,
    TWICE,
  ).replace(/^(.*)e$/, (all, stem) =>
    TWICE.test(stem) || (ONCE.test(stem) && !SHORT.test(stem)) ? stem : all,
  );
  return (TWICE.test(word) ? word.replace(/ll$/, "l") : word).toLowerCase();
};
