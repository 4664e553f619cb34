package dev.querent.highlight;

import java.util.Map;

/** What the library's token makers miss: words newer than they are, and classes of their own. */
final class WordSets {
  private WordSets() {}

  static final Map<String, TokenClass> JAVA =
      Grammar.words(
          Map.of(
              TokenClass.CONSTANT,
              "null",
              TokenClass.PLAIN,
              "open to with uses module provides",
              TokenClass.KEYWORD,
              "var when"));

  static final Map<String, TokenClass> SCALA =
      Grammar.words(
          Map.of(
              TokenClass.KEYWORD, "enum given using then extension derives end inline opaque",
              TokenClass.CONSTANT, "true false null"));

  static final Map<String, TokenClass> JAVASCRIPT =
      Grammar.words(
          Map.of(
              TokenClass.KEYWORD, "async await of get set static let from as yield",
              TokenClass.CONSTANT, "true false null undefined NaN Infinity"));

  static final Map<String, TokenClass> TYPESCRIPT =
      Grammar.words(
          Map.of(
              TokenClass.KEYWORD,
              "abstract as asserts async await declare enum from get infer is keyof let module"
                  + " namespace of override readonly satisfies set static type unique yield",
              TokenClass.TYPE,
              "any bigint boolean never number object string symbol unknown void",
              TokenClass.CONSTANT,
              "true false null undefined NaN Infinity"));

  static final Map<String, TokenClass> C =
      Grammar.words(
          Map.of(
              TokenClass.KEYWORD,
              "inline restrict _Atomic _Static_assert _Generic alignas constexpr",
              TokenClass.TYPE,
              "bool void size_t ssize_t ptrdiff_t intptr_t uintptr_t int8_t int16_t int32_t int64_t"
                  + " uint8_t uint16_t uint32_t uint64_t FILE time_t pid_t off_t pthread_t",
              TokenClass.CONSTANT,
              "NULL true false nullptr"));

  static final Map<String, TokenClass> CPP =
      Grammar.words(
          Map.of(
              TokenClass.KEYWORD,
              "alignas alignof auto co_await co_return co_yield concept consteval constexpr constinit"
                  + " decltype final import module noexcept override requires static_assert"
                  + " thread_local",
              TokenClass.TYPE,
              "bool void size_t int8_t int16_t int32_t int64_t uint8_t uint16_t uint32_t uint64_t"
                  + " string string_view vector map unordered_map set unordered_set unique_ptr"
                  + " shared_ptr weak_ptr optional pair tuple thread mutex",
              TokenClass.CONSTANT,
              "NULL true false nullptr"));

  static final Map<String, TokenClass> CSHARP =
      Grammar.words(
          Map.of(
              TokenClass.KEYWORD,
              "async await get init nameof record required set var when where with yield",
              TokenClass.CONSTANT,
              "null true false"));

  static final Map<String, TokenClass> PYTHON =
      Grammar.words(Map.of(TokenClass.KEYWORD, "match case"));

  static final Map<String, TokenClass> PHP =
      Grammar.words(
          Map.of(
              TokenClass.KEYWORD,
              "declare enum fn match mixed readonly yield",
              TokenClass.TYPE,
              "array bool callable float int iterable never object string void",
              TokenClass.CONSTANT,
              "true false null TRUE FALSE NULL"));

  static final Map<String, TokenClass> RUBY =
      Grammar.words(Map.of(TokenClass.CONSTANT, "true false nil", TokenClass.VARIABLE, "self"));

  static final Map<String, TokenClass> DOCKERFILE =
      Grammar.words(Map.of(TokenClass.KEYWORD, "AS HEALTHCHECK SHELL STOPSIGNAL"));

  static final Map<TokenClass, TokenClass> CSS_CLASSES =
      Map.of(
          TokenClass.KEYWORD, TokenClass.KEY,
          TokenClass.TYPE, TokenClass.TAG,
          TokenClass.REGEX, TokenClass.META,
          TokenClass.VARIABLE, TokenClass.TAG,
          TokenClass.OPERATOR, TokenClass.PLAIN);

  static final Map<TokenClass, TokenClass> MARKDOWN_CLASSES =
      Map.of(
          TokenClass.KEYWORD, TokenClass.HEADING,
          TokenClass.FUNCTION, TokenClass.HEADING,
          TokenClass.TYPE, TokenClass.PLAIN,
          TokenClass.META, TokenClass.STRING,
          TokenClass.REGEX, TokenClass.STRING,
          TokenClass.ATTRIBUTE, TokenClass.VARIABLE,
          TokenClass.OPERATOR, TokenClass.PLAIN);
}
