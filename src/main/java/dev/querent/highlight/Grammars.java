package dev.querent.highlight;

import dev.querent.highlight.Grammar.Delimited;
import dev.querent.highlight.Grammar.Delimited.Habit;
import dev.querent.highlight.Grammar.Trait;
import java.util.List;
import java.util.Map;

/** The words of languages that the library does not know, or that it knows only in part. */
final class Grammars {
  private Grammars() {}

  private static final Delimited BLOCK_COMMENT =
      Delimited.of("/*", "*/", TokenClass.COMMENT, Habit.MULTILINE);

  static final Grammar GO =
      Grammar.of(
          Grammar.words(
              Map.of(
                  TokenClass.KEYWORD,
                  "break case chan const continue default defer else fallthrough for func go goto if"
                      + " import interface map package range return select struct switch type var",
                  TokenClass.TYPE,
                  "any bool byte comparable complex64 complex128 error float32 float64 int int8"
                      + " int16 int32 int64 rune string uint uint8 uint16 uint32 uint64 uintptr",
                  TokenClass.CONSTANT,
                  "true false nil iota",
                  TokenClass.FUNCTION,
                  "append cap clear close complex copy delete imag len make max min new panic print"
                      + " println real recover")),
          List.of(
              Delimited.comment("//"),
              BLOCK_COMMENT,
              Delimited.string("\""),
              Delimited.string("'"),
              Delimited.of("`", "`", TokenClass.STRING, Habit.MULTILINE)),
          Trait.CALLS);

  static final Grammar PYTHON =
      Grammar.of(
          Grammar.words(
              Map.of(
                  TokenClass.KEYWORD,
                  "and as assert async await break case class continue def del elif else except"
                      + " finally for from global if import in is lambda match nonlocal not or pass"
                      + " raise return try while with yield",
                  TokenClass.TYPE,
                  "bool bytearray bytes complex dict float frozenset int list object set str tuple"
                      + " type",
                  TokenClass.CONSTANT,
                  "True False None NotImplemented Ellipsis __name__ __file__ __debug__",
                  TokenClass.VARIABLE,
                  "self cls")),
          List.of(
              Delimited.comment("#"),
              Delimited.of("\"\"\"", "\"\"\"", TokenClass.STRING, Habit.ESCAPES, Habit.MULTILINE),
              Delimited.of("'''", "'''", TokenClass.STRING, Habit.ESCAPES, Habit.MULTILINE),
              Delimited.string("\""),
              Delimited.string("'")),
          Trait.CALLS,
          Trait.CAPITALISED_TYPES,
          Trait.ANNOTATIONS,
          Trait.STRING_PREFIXES);

  static final Grammar SWIFT =
      Grammar.of(
          Grammar.words(
              Map.of(
                  TokenClass.KEYWORD,
                  "actor any as associatedtype async await break case catch class continue convenience"
                      + " default defer deinit didSet do else enum extension fallthrough fileprivate"
                      + " final for func get guard if import in indirect infix init inout internal is"
                      + " lazy let mutating nonisolated nonmutating open operator optional override"
                      + " postfix prefix private protocol public repeat required rethrows return set"
                      + " some static struct subscript super switch throw throws try typealias"
                      + " unowned var weak where while willSet",
                  TokenClass.CONSTANT,
                  "true false nil",
                  TokenClass.VARIABLE,
                  "self Self")),
          List.of(
              Delimited.of("///", "", TokenClass.DOC_COMMENT),
              Delimited.comment("//"),
              Delimited.of("/*", "*/", TokenClass.COMMENT, Habit.MULTILINE, Habit.NESTS),
              Delimited.of("\"\"\"", "\"\"\"", TokenClass.STRING, Habit.ESCAPES, Habit.MULTILINE),
              Delimited.string("\"")),
          Trait.CALLS,
          Trait.CAPITALISED_TYPES,
          Trait.ANNOTATIONS);

  static final Grammar R =
      Grammar.of(
          Grammar.words(
              Map.of(
                  TokenClass.KEYWORD,
                  "break else for function if in next repeat return while",
                  TokenClass.CONSTANT,
                  "TRUE FALSE NULL NA NaN Inf T F NA_integer_ NA_real_ NA_character_")),
          List.of(
              Delimited.comment("#"),
              Delimited.of("\"", "\"", TokenClass.STRING, Habit.ESCAPES, Habit.MULTILINE),
              Delimited.of("'", "'", TokenClass.STRING, Habit.ESCAPES, Habit.MULTILINE),
              Delimited.of("`", "`", TokenClass.VARIABLE)),
          Trait.CALLS,
          Trait.DOTS);

  static final Grammar GRAPHQL =
      Grammar.of(
          Grammar.words(
              Map.of(
                  TokenClass.KEYWORD,
                  "directive enum extend fragment implements input interface mutation on query"
                      + " repeatable scalar schema subscription type union",
                  TokenClass.CONSTANT,
                  "true false null")),
          List.of(
              Delimited.comment("#"),
              Delimited.of("\"\"\"", "\"\"\"", TokenClass.STRING, Habit.MULTILINE),
              Delimited.string("\"")),
          Trait.CALLS,
          Trait.CAPITALISED_TYPES,
          Trait.ANNOTATIONS,
          Trait.DOLLAR_VARIABLES);

  static final Grammar NGINX =
      Grammar.of(
          Grammar.words(Map.of(TokenClass.CONSTANT, "on off")),
          List.of(Delimited.comment("#"), Delimited.string("\""), Delimited.string("'")),
          Trait.DOLLAR_VARIABLES,
          Trait.DOTS,
          Trait.HYPHENS);

  static final Grammar HCL =
      Grammar.of(
          Grammar.words(
              Map.of(
                  TokenClass.KEYWORD,
                  "data dynamic else endfor endif for for_each if import in locals module moved"
                      + " output provider resource terraform variable",
                  TokenClass.TYPE,
                  "any bool list map number object set string tuple",
                  TokenClass.CONSTANT,
                  "true false null")),
          List.of(
              Delimited.comment("#"),
              Delimited.comment("//"),
              BLOCK_COMMENT,
              Delimited.string("\"")),
          Trait.CALLS,
          Trait.HYPHENS);

  static final Grammar TOML =
      Grammar.of(
          Grammar.words(Map.of(TokenClass.CONSTANT, "true false inf nan")),
          List.of(
              Delimited.comment("#"),
              Delimited.of("\"\"\"", "\"\"\"", TokenClass.STRING, Habit.ESCAPES, Habit.MULTILINE),
              Delimited.of("'''", "'''", TokenClass.STRING, Habit.MULTILINE),
              Delimited.string("\""),
              Delimited.of("'", "'", TokenClass.STRING)),
          Trait.HYPHENS);

  static final Grammar KOTLIN =
      Grammar.of(
          Grammar.words(
              Map.of(
                  TokenClass.KEYWORD,
                  "abstract actual annotation as break by catch class companion const constructor"
                      + " continue crossinline data do else enum expect external final finally for"
                      + " fun if import in infix init inline inner interface internal is lateinit"
                      + " noinline object open operator out override package private protected public"
                      + " reified return sealed super suspend tailrec throw try typealias val value"
                      + " var vararg when where while",
                  TokenClass.CONSTANT,
                  "true false null",
                  TokenClass.VARIABLE,
                  "this it")),
          List.of(
              Delimited.of("/**", "*/", TokenClass.DOC_COMMENT, Habit.MULTILINE),
              Delimited.comment("//"),
              Delimited.of("/*", "*/", TokenClass.COMMENT, Habit.MULTILINE, Habit.NESTS),
              Delimited.of("\"\"\"", "\"\"\"", TokenClass.STRING, Habit.MULTILINE),
              Delimited.string("\""),
              Delimited.string("'"),
              Delimited.of("`", "`", TokenClass.PLAIN)),
          Trait.CALLS,
          Trait.CAPITALISED_TYPES,
          Trait.ANNOTATIONS);

  static final Grammar RUST =
      Grammar.of(
          Grammar.words(
              Map.of(
                  TokenClass.KEYWORD,
                  "as async await break const continue crate dyn else enum extern fn for if impl in"
                      + " let loop macro_rules match mod move mut pub ref return static struct super"
                      + " trait type union unsafe use where while yield",
                  TokenClass.TYPE,
                  "bool char str i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f32 f64",
                  TokenClass.CONSTANT,
                  "true false",
                  TokenClass.VARIABLE,
                  "self")),
          List.of(
              Delimited.of("///", "", TokenClass.DOC_COMMENT),
              Delimited.of("//!", "", TokenClass.DOC_COMMENT),
              Delimited.comment("//"),
              Delimited.of("/**", "*/", TokenClass.DOC_COMMENT, Habit.MULTILINE, Habit.NESTS),
              Delimited.of("/*", "*/", TokenClass.COMMENT, Habit.MULTILINE, Habit.NESTS),
              Delimited.of("#[", "]", TokenClass.ATTRIBUTE, Habit.MULTILINE),
              Delimited.of("#![", "]", TokenClass.ATTRIBUTE, Habit.MULTILINE),
              Delimited.of("r##\"", "\"##", TokenClass.STRING, Habit.MULTILINE),
              Delimited.of("r#\"", "\"#", TokenClass.STRING, Habit.MULTILINE),
              Delimited.of("r\"", "\"", TokenClass.STRING, Habit.MULTILINE),
              Delimited.of("br\"", "\"", TokenClass.STRING, Habit.MULTILINE),
              Delimited.of("b\"", "\"", TokenClass.STRING, Habit.ESCAPES, Habit.MULTILINE),
              Delimited.of("b'", "'", TokenClass.STRING, Habit.ESCAPES),
              Delimited.of("\"", "\"", TokenClass.STRING, Habit.ESCAPES, Habit.MULTILINE)),
          Trait.CALLS,
          Trait.CAPITALISED_TYPES,
          Trait.LIFETIMES,
          Trait.MACROS);

  static final Grammar SQL =
      Grammar.of(
          Grammar.words(
              Map.of(
                  TokenClass.KEYWORD,
                  "add after all alter always analyze and any as asc authorization before begin"
                      + " between by cascade case cast check collate column commit committed"
                      + " concurrently conflict constraint create cross cube current cursor cycle"
                      + " database deallocate declare default deferrable deferred delete desc distinct"
                      + " do drop each else elseif elsif end escape except exclusive execute exists"
                      + " explain extension fetch filter first following for foreign from full"
                      + " function generated go grant group grouping having identity if ignore ilike"
                      + " immediate immutable in index initially inner insert intersect into is"
                      + " isolation join key language last lateral left level like limit local lock"
                      + " locked loop match materialized merge minus modify natural next no not"
                      + " nothing notify nowait nulls of off offset on only open or order outer over"
                      + " overlaps partition policy preceding prepare primary procedure raise range"
                      + " read recursive references refresh release rename repeatable replace"
                      + " restrict return returning returns revoke right role rollback rollup row rows"
                      + " savepoint schema select sequence serializable session set sets share show"
                      + " similar skip some stable start table tables tablespace temp temporary then"
                      + " ties to top transaction trigger truncate unbounded uncommitted union unique"
                      + " unlogged update use using vacuum values view volatile when where while"
                      + " window with within without work write",
                  TokenClass.TYPE,
                  "array bigint bigserial binary bit blob bool boolean bytea char character clob date"
                      + " datetime datetime2 dec decimal double enum float inet int int2 int4 int8"
                      + " integer interval json jsonb longtext mediumint mediumtext money nchar number"
                      + " numeric nvarchar precision real serial smallint text time timestamp"
                      + " timestamptz tinyint tinytext tsvector uniqueidentifier unsigned uuid"
                      + " varbinary varchar varchar2 varying xml year zone",
                  TokenClass.CONSTANT,
                  "null true false unknown current_date current_time current_timestamp current_user"
                      + " localtime localtimestamp session_user sysdate")),
          List.of(
              Delimited.comment("--"),
              BLOCK_COMMENT,
              Delimited.of("'", "'", TokenClass.STRING, Habit.MULTILINE),
              Delimited.of("\"", "\"", TokenClass.PLAIN),
              Delimited.of("`", "`", TokenClass.PLAIN)),
          Trait.CALLS,
          Trait.ANY_CASE,
          Trait.DOLLAR_VARIABLES);
}
