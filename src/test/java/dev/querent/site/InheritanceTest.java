package dev.querent.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.SiteProject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an {@code index.md} hands down to the files and folders below it. */
class InheritanceTest {
  private final SiteProject project = SiteProject.bare();

  @BeforeEach
  void write() {
    project
        .file(
            "content/index.md",
            "---\ndefaults:\n  difficulty: medium\n  tags: [everywhere]\n---\n# Home\n")
        .file(
            "content/net/index.md",
            "---\ndefaults:\n  level: junior\n  difficulty: hard\n  tags: [net]\n---\n# Net\n")
        .file(
            "content/net/tcp/index.md",
            "---\ndefaults:\n  level: senior\n  tags: [tcp, net]\n---\n# TCP\n")
        .file(
            "content/net/tcp/own.md",
            "---\nid: k0000001\nlevel: middle\ndifficulty: staff\ntags: [own]\n---\n# Own?\n\nA.\n")
        .file("content/net/tcp/deep/none.md", "---\nid: k0000002\n---\n# None?\n\nA.\n")
        .file("content/net/direct.md", "---\nid: k0000003\n---\n# Direct?\n\nA.\n")
        .file("content/store/far.md", "---\nid: k0000004\n---\n# Far?\n\nA.\n")
        .run("build")
        .exitsWith(0)
        .printsNoProblem();
  }

  @AfterEach
  void remove() {
    project.close();
  }

  private List<String> words(String address) {
    return project.html(address).select(".page-head .meta .term, .question-foot .term").eachText();
  }

  @Test
  void aFilesOwnWordsWin() {
    assertThat(words("net/tcp/own/"))
        .containsExactly(
            "Difficulty: Staff",
            "Level: Middle",
            "Tag: own",
            "Tag: tcp",
            "Tag: net",
            "Tag: everywhere");
  }

  @Test
  void theNearestIndexWinsAndTagsAreJoined() {
    assertThat(words("net/tcp/deep/none/"))
        .containsExactly(
            "Difficulty: Hard", "Level: Senior", "Tag: tcp", "Tag: net", "Tag: everywhere");
    assertThat(words("net/direct/"))
        .containsExactly("Difficulty: Hard", "Level: Junior", "Tag: net", "Tag: everywhere");
  }

  @Test
  void theIndexOfTheContentFolderIsAboveAll() {
    assertThat(words("store/far/")).containsExactly("Difficulty: Medium", "Tag: everywhere");
  }

  @Test
  void inheritedWordsCountLikeWrittenOnes() {
    assertThat(project.html("tags/").select(".terms a").eachText())
        .containsExactly("Tag: everywhere 4", "Tag: net 3", "Tag: own 1", "Tag: tcp 2");
    assertThat(project.html("level/senior/").select(".rows a").eachAttr("href"))
        .containsExactly("../../net/tcp/deep/none/");
  }

  @Test
  void theKindIsHandedDownAndMayBeTakenBack() {
    project
        .file("content/guide/index.md", "---\ndefaults:\n  kind: page\n---\n# Guide\n")
        .file("content/guide/faq/index.md", "---\ndefaults:\n  kind: question\n---\n# FAQ\n")
        .file("content/guide/faq/why.md", "---\nid: k0000005\n---\n# Why?\n\nBecause.\n")
        .file("content/guide/faq/note.md", "---\nkind: page\n---\n# A note\n\nText.\n")
        .file("content/guide/start.md", "# Start\n\n## Answer\n\nA page keeps this heading.\n")
        .run("build")
        .exitsWith(0)
        .printsNoProblem();

    assertThat(project.html("guide/start/").select(".prose h2").eachAttr("id"))
        .containsExactly("answer-section");
    assertThat(project.html("guide/faq/why/").select(".page-head .meta").text())
        .startsWith("Question 1 of 1");
    assertThat(project.html("guide/faq/note/").select(".page-head .meta")).isEmpty();
  }
}
