package dev.querent.page;

import dev.querent.model.ContentPage;
import dev.querent.model.Question;
import dev.querent.model.Redirect;
import dev.querent.model.Section;
import dev.querent.model.TermGroup;
import dev.querent.url.SitePath;

/** One HTML page of the site. The list is closed: these are all the kinds of pages there are. */
public sealed interface SitePage {
  /** Where it is published. */
  SitePath path();

  /** Calls the visitor's method for this kind of page. */
  <T> T accept(Visitor<T> visitor);

  /** The home page, from the root of the content. */
  record HomePage(Section root) implements SitePage {
    @Override
    public SitePath path() {
      return SitePath.HOME;
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.home(this);
    }
  }

  /** A collection, a topic or a manual. */
  record SectionPage(Section section) implements SitePage {
    @Override
    public SitePath path() {
      return section.path();
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.section(this);
    }
  }

  /** One question. */
  record QuestionPage(Question question) implements SitePage {
    @Override
    public SitePath path() {
      return question.path();
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.question(this);
    }
  }

  /** A whole collection to read or print in one go. */
  record AllPage(Section collection) implements SitePage {
    @Override
    public SitePath path() {
      return collection.path().child("all");
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.all(this);
    }
  }

  /** A tag, a difficulty or a level. */
  record TermPage(TermGroup group) implements SitePage {
    @Override
    public SitePath path() {
      return group.path();
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.term(this);
    }
  }

  /** The index of tags. */
  record TagsPage() implements SitePage {
    @Override
    public SitePath path() {
      return TermGroup.Kind.TAG.folder();
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.tags(this);
    }
  }

  /** A plain page, or a page of a manual. */
  record PlainPage(ContentPage page) implements SitePage {
    @Override
    public SitePath path() {
      return page.path();
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.plain(this);
    }
  }

  /** Search, with a list of all questions for readers without scripts. */
  record SearchPage() implements SitePage {
    /** Beside its index; content cannot take this address. */
    public static final SitePath PATH = new SitePath("search/");

    @Override
    public SitePath path() {
      return PATH;
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.search(this);
    }
  }

  /** The list of keys; shown over other pages as well. */
  record KeyboardPage() implements SitePage {
    /** In the folder of search, which content cannot take. */
    public static final SitePath PATH = SearchPage.PATH.child("keyboard");

    @Override
    public SitePath path() {
      return PATH;
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.keyboard(this);
    }
  }

  /** What a host shows for addresses that do not exist. */
  record NotFoundPage() implements SitePage {
    /** The name that GitHub Pages and most static hosts look for. */
    public static final SitePath PATH = new SitePath("404.html");

    @Override
    public SitePath path() {
      return PATH;
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.notFound(this);
    }
  }

  /** A stub at an old address. */
  record RedirectPage(Redirect redirect) implements SitePage {
    @Override
    public SitePath path() {
      return redirect.from();
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.redirect(this);
    }
  }

  /** One method for each kind of page, so that the compiler finds what a new kind must change. */
  interface Visitor<T> {
    T home(HomePage page);

    T section(SectionPage page);

    T question(QuestionPage page);

    T all(AllPage page);

    T term(TermPage page);

    T tags(TagsPage page);

    T plain(PlainPage page);

    T search(SearchPage page);

    T keyboard(KeyboardPage page);

    T notFound(NotFoundPage page);

    T redirect(RedirectPage page);
  }
}
