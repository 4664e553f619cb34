// What search makes of text, as docs/search-format.md says in section 1 and as the Java class
// dev.querent.search.Analysis does. Nothing here depends on the Unicode version of the browser.

import { stem } from "./stem.js";

// The inside of a character class of code points and ranges of them, which are in the comments. Each
// is written in base 36 as the step from the one before it, which is shorter.
const set = (steps) => {
  let at = 0;
  return steps.replace(/\w+/g, (step) => `\\u{${(at += parseInt(step, 36)).toString(16)}}`).replaceAll(" ", "");
};
const all = (pattern) => new RegExp(pattern, "gu");

// 0-6ff 900-bff 1100-11ff 1e00-1fff 2070-209c 2100-211f 2124-218b 2460-24ff 2e80-33ff ac00-d7a3
// f900-ffef 1d400-1d7ff
const FOLD = set("0-1dr e9-lb zl-73 2dd-e7 35-18 2s-v 5-2v k5-4f 1vl-133 npd-8mb 6l9-1db 15w1-sf");
// ad 2bc 591-5bd 5bf-5c7 640 64b-652 670 200c-200d 2060 20d0-20ff 3099-309a fe00-fe0f feff
// e0100-e01ef
const IGNORED = set("4t en k5-18 2-8 3d b-7 u 524-1 2b 34-1b 32y-1 14km-f 6o i9s1-6n");
// 2600-27bf 1f000-1f3fa 1f400-1faff
const SYMBOLS = set("7i8-cf 2i4h-sa 6-1dr");
// 0-2f 3a-40 5b-60 7b-ac ae-bf d7 f7 55a-55f 589-58f 5be 5f3-5f4 600-60f 61b-61f 66a-66d 6d4
// 964-965 970 f01-f17 104a-104f 1360-1368 17d4-17d6 17d8-17db 2000-200b 200e-205f 2061-206f
// 20a0-20cf 2120-2123 2190-2bff 2e00-2e7f 2ff0-3004 3008-3020 3030 303d-303f 30a0 30fb d800-f8ff
// fff0-ffff 1f000-1faff e0000-e00ff e01f0-10ffff
const SEPARATORS = set(
  "0-1b b-6 r-5 r-1d 2-h o w v7-5 16-6 1b 1h-1 c-f c-4 23-3 2v i8-1 b 13l-m " +
    "8j-5 lt-8 vg-2 2-3 1lx-b 3-29 2-e 1d-1b 29-3 31-227 e9-3j a9-k 4-o g d-2 2p 2j wzp-6in 1dd-f 1bep-267 gvsx-73 6p-47bj",
);
// e00-eff 1000-109f 1100-11ff 1780-17ff 2e80-9fff ac00-d7ff f900-faff 20000-3ffff
const WITHOUT_SPACES = set("2rk-73 75-4f 2p-73 135-3j 4g1-mf3 2dd-8ov 6ip-e7 1fk1-2t4v");

const WORD = `[^${SEPARATORS + IGNORED}\u0300-\u036f][^${SEPARATORS}]*(?:\\+\\+|#)?`;
const RUN = all(
  `(?:(?<![.)\\]}?!])\\.(?!\\d))?${WORD}(?:(?:_+|::|[.\\-/:@'\u2010\u2011\u2019])?${WORD})*|[${SYMBOLS}]`,
);
const FOLDED = all(`[${FOLD}]+`);
const LEFT_OUT = all(`[${IGNORED}]`);
const PAIRED = new RegExp(`[${WITHOUT_SPACES}]`, "u");
const STRETCH = all(`[${WITHOUT_SPACES}]+|[^${WITHOUT_SPACES}]+`);
const HUMP = /(?<=.[a-z\d])(?=[A-Z].)|(?<=[^a-z\d][A-Z])(?=[A-Z][a-z])(?!.s(?![a-z]))/;
const DIGITS = /(?<=[a-z]{2})(?=\d)|(?<=\d)(?=[a-z]{2})/i;

// The normal form. Where runs begin and end are places in it.
export const normal = (text) => text.replace(FOLDED, (run) => run.normalize("NFKC"));

// In lower case, without diacritics of Latin and Greek, at most 64 units.
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

// The words of a piece: humps; in scripts without spaces, pairs of neighbours and the last one.
const partsOf = (piece, code) =>
  piece
    .match(STRETCH)
    .flatMap((text) =>
      PAIRED.test(text)
        ? [...text].map((first, i, rest) => first + (rest[i + 1] ?? ""))
        : code || /^[a-z]/.test(text)
          ? text.split(HUMP)
          : text,
    );

// The parts of a run, and the wholes that stand for several of them.
const cut = (run, code) => {
  const parts = [];
  const wholes = new Set();
  const join = (whole, count) => {
    if (count < 7 && whole.length < 61 && !PAIRED.test(whole)) {
      wholes.add(whole);
    }
  };
  const text = run
    .replace(LEFT_OUT, "")
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/\u2019/g, "'")
    .replace(/'(?:[sdm]|ll|re|ve)(?![^._/:@'+#-])/gi, "")
    .replace(/(?<![^._/:@+#-])([a-z])'/gi, "$1-")
    .replace(/'/g, "");
  let whole = text[0] == "." ? "." : "";
  let before = "";
  let open = "";
  for (const [, word, sign] of text.matchAll(/([^._/:@+#-]+)(\+\+|#|)/g)) {
    const kept = /^[a-z]$/i.test(word) ? sign : "";
    const pieces = partsOf(word + kept, code);
    if (pieces.length > 1) {
      join(word, pieces.length);
    }
    for (const part of pieces) {
      parts.push(part);
    }
    whole += (/\d$/.test(before) && /^\d/.test(word) ? "." : "") + word + kept;
    before = word;
    open = kept ? "" : sign;
  }
  whole += open;
  if (whole != parts[0]) {
    join(whole, parts.length);
  }
  return [parts, wholes];
};

// An analysis of texts, with the language, the synonyms and the stop words of the manifest.
export const analysis = ({ language, synonyms = {}, stopWords = "" }) => {
  const english = language.split("-")[0] == "en";
  const stops = new Set(stopWords.split(" "));

  const tokenOf = (typed, whole) => {
    const own = wordOf(typed);
    const same = synonyms[own];
    const word = (!same?.[1] && same?.[0]) || own;
    return {
      term: english && /^(?!(?:https|ios)$)[a-z]{3,}$/.test(word) ? stem(word) : word,
      word,
      typed,
      stop: !whole && stops.has(word),
      whole,
    };
  };

  // The token of a word that a query makes of others, such as two neighbours joined.
  const term = (joined) => tokenOf(joined, false);

  return {
    term,

    // The words of a text; code says that it is code.
    runs(text, code) {
      const runs = [];
      normal(text).replace(RUN, (run, start) => {
        const [parts, wholes] = cut(run, code);
        const tokens = [...parts, ...wholes].map((typed, i) =>
          tokenOf(typed, i >= parts.length),
        );
        runs.push({ start, end: start + run.length, tokens });
      });
      return runs;
    },

    // What a word that is not in the index is made of; nothing, where it cannot be cut.
    cuts: ({ typed }) => {
      const cuts = typed.split(HUMP).flatMap((hump) => hump.split(DIGITS));
      return cuts.length > 1 ? cuts.map(term) : [];
    },
  };
};
