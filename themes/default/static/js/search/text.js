// What search makes of text: docs/search-format.md, section 1. The same as dev.querent.search.Analysis.

import { stem } from "./stem.js";

// Fixed tables of characters, so that the result depends on no Unicode version.
const FOLD =
  "\0-\u0377\u037a-\u037f\u0384-\u052f\u0531-\u0556\u0561-\u0587\u1100-\u11ff\u1e00-\u1fff\u2070-\u209c" +
  "\u2100-\u211f\u2124-\u218b\u2460-\u24ff\u2c60-\u2c7f\u3041-\u3096\u3099-\u30ff\u3131-\u318e" +
  "\u3200-\u33ff\uac00-\ud7a3\uf900-\ufa6d\ufa70-\ufad9\ufb00-\ufb06\uff00-\uffef\u{1d400}-\u{1d7ff}";
const IGNORED =
  "\xad\u02bc\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u0652\u0670\u200c\u200d\u2060" +
  "\u20d0-\u20ff\ufe00-\ufe0f\ufeff\u{e0100}-\u{e01ef}";
const SYMBOLS = "\u2600-\u27bf\u{1f000}-\u{1f3fa}\u{1f400}-\u{1faff}";
const SEPARATORS =
  "\0-/:-@[-`{-\xa9\xab\xac\xae-\xb1\xb4\xb6-\xb8\xbb\xbf\xd7\xf7\u037e\u0387\u055a-\u055f\u0589-\u058f" +
  "\u05be\u05c0\u05c3\u05c6\u05f3\u05f4\u0600-\u060f\u061b-\u061f\u066a-\u066d\u06d4\u06dd\u06de" +
  "\u0700-\u070f\u07f7-\u07f9\u0830-\u083e\u085e\u0964\u0965\u0970\u0df4\u0e3f\u0e4f\u0e5a\u0e5b" +
  "\u0f01-\u0f17\u0f3a-\u0f3d\u104a-\u104f\u10fb\u1360-\u1368\u1400\u166d\u166e\u1680\u169b\u169c" +
  "\u16eb-\u16ed\u1735\u1736\u17d4-\u17d6\u17d8-\u17db\u1800-\u180a\u180e\u2000-\u200b\u200e-\u205f" +
  "\u2061-\u206f\u20a0-\u20cf\u2120-\u2123\u2190-\u245f\u2500-\u25ff\u27c0-\u2bff\u2e00-\u2e2e" +
  "\u2e30-\u2e7f\u2ff0-\u3004\u3008-\u3020\u3030\u3036\u3037\u303d-\u3040\u309b\u309c\u30a0\u30fb" +
  "\ua4fe\ua4ff\ud800-\uf8ff\ufd3e\ufd3f\ufdfc-\ufdff\ufe10-\ufe1f\ufe30-\ufe6f\ufff0-\uffff" +
  "\u{1f3fb}-\u{1f3ff}\u{e0000}-\u{e00ff}\u{e01f0}-\u{10ffff}";
const CJK =
  "\u0e01-\u0e3e\u0e40-\u0e4e\u0e50-\u0e59\u0e81-\u0edf\u1000-\u1049\u1050-\u109f\u1100-\u11ff" +
  "\u1780-\u17d3\u17dc-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3021-\u302f\u3031-\u3035\u3038-\u303c" +
  "\u3041-\u309a\u309d-\u309f\u30a1-\u30fa\u30fc-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f" +
  "\uac00-\ud7ff\uf900-\ufaff\uff66-\uff9f\u{1b000}-\u{1b16f}\u{20000}-\u{3ffff}";

const every = (pattern) => new RegExp(pattern, "gu");
const FOLDED = every(`[${FOLD}]+`);
const IGNORABLE = every(`[${IGNORED}]`);
const WORD = `[^${SEPARATORS}${SYMBOLS}\u0300-\u036f${IGNORED}][^${SEPARATORS}${SYMBOLS}]*(?:\\+\\+|#)?`;
const RUN = every(
  `(?:(?<![.)\\]}])\\.(?!\\d))?${WORD}(?:(?:_+|::|[.\\-/:@'\u2010\u2011\u2019])?${WORD})*|[${SYMBOLS}]`,
);
const STRETCH = every(`[${CJK}]+|[^${CJK}]+`);
const IS_CJK = new RegExp(`[${CJK}]`, "u");
const isCjk = (stretch) => IS_CJK.test(stretch);

const STOP_WORDS = new Set(
  "a about am an and any are as at be been being both but by can cant could did didnt do does doesnt doing dont each for from had has have having he her here his how i if in into is isnt it its just me my no not of on one or our out should shouldnt so some such than that the their them then there these they this those to too us very was wasnt we were what when where which while who whom whose why will with wont would wouldnt you your".split(" "),
);

// The normal form: offsets of runs are places in it.
export const normal = (text) => text.replace(FOLDED, (run) => run.normalize("NFKC"));

// Lower case, without diacritics of Latin and Greek, at most 64 units.
const wordOf = (typed) =>
  typed
    .replace(FOLDED, (run) =>
      run
        .toLowerCase()
        .replaceAll("ς", "σ")
        .normalize("NFD")
        .replace(/([a-zα-ωе])[\u0300-\u036f]+/g, "$1")
        .normalize("NFC"),
    )
    .slice(0, 64)
    .replace(/[\ud800-\udbff]$/, "");

// A single character belongs to the hump behind it, a last one to the one before.
const humpsOf = (word) =>
  word
    .replace(/[a-z\d](?=[A-Z])|[A-Z](?=[A-Z][a-z])(?!.s$)/g, "$& ")
    .replace(/(?<![^ ])([^ ]) ([^ ]+)/g, "$1$2")
    .replace(/ ([^ ])$/, "$1")
    .split(" ");

const pairsOf = (word) =>
  [...word].map((character, i, all) => character + (all[i + 1] ?? ""));

// The parts and the wholes of a run.
const cut = (run, code) => {
  const parts = [];
  const wholes = [];
  const addWhole = (whole, count) => {
    if (count > 1 && count < 7 && whole.length < 61) {
      wholes.push(whole);
    }
  };
  const text = run
    .replace(IGNORABLE, "")
    .replace(/[\u2010\u2011]/g, "-")
    .replaceAll("\u2019", "'")
    .replace(/'(?:[sdm]|ll|re|ve)(?=[._\-/:@'+#]|$)/gi, "")
    .replace(/(?<=[._\-/:@'+#]|^)([a-z])'/gi, "$1/")
    .replaceAll("'", "");
  const pieces = [...text.matchAll(/([._\-/:@]*)([^._\-/:@+#]+)(\+\+|#|)/g)];
  let whole = "";
  let signs = text[0] == "." ? 1 : 0;
  let cjk = false;
  pieces.forEach(([, joiner, word, sign], i) => {
    const kept = i ? joiner[0] != "_" && /\d$/.test(whole) && /^\d/.test(word) : true;
    whole += (kept ? joiner : "") + word;
    if (sign && !word[word.codePointAt() > 0xffff ? 2 : 1]) {
      whole += sign;
      parts.push(word + sign);
      return;
    }
    if (sign && i == pieces.length - 1) {
      whole += sign;
      signs++;
    }
    const before = parts.length;
    const stretches = word.match(STRETCH);
    const pairs = stretches.filter(isCjk).length;
    for (const stretch of stretches) {
      parts.push(
        ...(isCjk(stretch) ? pairsOf(stretch) : code || /^[a-z]/.test(stretch) ? humpsOf(stretch) : [stretch]),
      );
    }
    cjk ||= pairs;
    if (!pairs) {
      addWhole(word, parts.length - before);
    }
  });
  if (!cjk && (pieces.length > 1 || signs)) {
    addWhole(whole, signs ? Math.max(2, parts.length) : parts.length);
  }
  return [parts, wholes];
};

// An analysis of texts in one language, with the synonyms of the manifest.
export const analysis = ({ language, synonyms = {} }) => {
  const canonical = new Map(Object.entries(synonyms));
  const english = /^en(?:-|$)/.test(language);

  const token = (typed, code, whole) => {
    let word = wordOf(typed);
    const others = canonical.get(word);
    if (others?.length == 1) {
      word = others[0];
    }
    return {
      term: english && /^[a-z]{3,}$/.test(word) ? stem(word) : word,
      word,
      typed,
      stop: english && !code && !whole && STOP_WORDS.has(word),
      whole,
    };
  };
  const term = (joined) => token(joined, false, false);

  return {
    // The words of a text; code says that it is code.
    runs(text, code) {
      return [...normal(text).matchAll(RUN)].map((match) => {
        const [parts, wholes] = cut(match[0], code);
        return {
          start: match.index,
          end: match.index + match[0].length,
          tokens: [
            ...parts.map((part) => token(part, code, false)),
            ...wholes.map((whole) => token(whole, code, true)),
          ],
        };
      });
    },

    // What an unknown word is made of: its humps, and letters apart from digits.
    cuts({ typed }) {
      const cuts = humpsOf(typed).flatMap((hump) =>
        hump.split(/(?<=[a-z]{2})(?=\d)|(?<=\d)(?=[a-z]{2})/i),
      );
      return cuts.length > 1 ? cuts.map(term) : [];
    },

    // The token of a word that a query makes of others.
    term,
  };
};
