// Porter's stemmer for English (1980), with the departures of Lucene's PorterStemFilter.
// A consonant y is written Y in between: then every rule can look at single letters.

const ONCE = /[aeiouy][^aeiouy]/;
const TWICE = /[aeiouy][^aeiouy]+[aeiouy]+[^aeiouy]/;
const SHORT = /^[^aeiouy]+[aeiouy][^aeiouywxY]$/;

const rules = (table) => {
  const endings = Object.fromEntries(table.split(" ").map((rule) => rule.split(":")));
  const pattern = new RegExp(`^(.*?)(${Object.keys(endings).join("|")})$`);
  return (word, enough) =>
    word.replace(pattern, (all, stem, ending) =>
      enough.test(stem) ? stem + (endings[ending] ?? "") : all,
    );
};

const nouns = rules(
  "ational:ate tional:tion enci:ence anci:ance izer:ize bli:ble alli:al entli:ent eli:e ousli:ous " +
    "ization:ize ation:ate ator:ate alism:al iveness:ive fulness:ful ousness:ous aliti:al " +
    "iviti:ive biliti:ble logi:log",
);
const adjectives = rules("icate:ic ative alize:al iciti:ic ical:ic ful ness");
const rest = rules(
  "al ance ence er ic able ible ant ement ment ent (?<=[st])ion ou ism ate iti ous ive ize",
);

const withoutTense = (word) => {
  if (/eed$/.test(word)) {
    return ONCE.test(word.slice(0, -3)) ? word.slice(0, -1) : word;
  }
  const stem = /^(.*[aeiouy].*)(?:ed|ing)$/.exec(word)?.[1];
  if (!stem) {
    return word;
  }
  if (/([^aeiouylsz])\1$|yY$/.test(stem)) {
    return stem.slice(0, -1);
  }
  return /(?:at|bl|iz)$/.test(stem) || SHORT.test(stem) ? stem + "e" : stem;
};

const withoutLastE = (word) => {
  const stem = word.slice(0, -1);
  const drops = TWICE.test(stem) || (ONCE.test(stem) && !SHORT.test(stem));
  return word.endsWith("e") && drops ? stem : word;
};

// Stems a word of three or more letters a-z.
export const stem = (text) => {
  let word = text.replace(/(^|[aeiouy])y/g, "$1Y").replace(/(ss|i)es$|([^s])s$/, "$1$2");
  word = withoutTense(word).replace(/^(.*[aeiouy].*)y$/i, "$1i");
  word = rest(adjectives(nouns(word, ONCE), ONCE), TWICE);
  word = withoutLastE(word);
  return (/ll$/.test(word) && TWICE.test(word) ? word.slice(0, -1) : word).toLowerCase();
};
