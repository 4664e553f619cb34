package dev.querent.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.querent.diagnostic.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way without an exchange of folders, stopped after each of its steps. */
class TwoRenamesTest {
  @TempDir Path folder;

  @Test
  void theNewSiteTakesThePlaceOfTheOld() throws IOException {
    publish(TwoRenames.INSTANCE, "old");
    publish(TwoRenames.INSTANCE, "new");
    assertThat(site().resolve("index.html")).hasContent("new");
    assertThat(folder.toFile().list()).containsExactly("site");
  }

  @Test
  void killedBeforeTheFirstRenameTheOldSiteStays() throws IOException {
    publish(TwoRenames.INSTANCE, "old");
    stage("new");
    Files.writeString(staging().resolve("journal"), "");
    openAndClose();
    assertThat(site().resolve("index.html")).hasContent("old");
    assertThat(folder.toFile().list()).containsExactly("site");
  }

  @Test
  void killedBetweenTheRenamesTheNextRunPutsTheNewSiteIn() throws IOException {
    publish(TwoRenames.INSTANCE, "old");
    stage("new");
    Files.writeString(staging().resolve("journal"), "");
    Files.move(site(), staging().resolve("old"));
    openAndClose();
    assertThat(site().resolve("index.html")).hasContent("new");
    assertThat(folder.toFile().list()).containsExactly("site");
  }

  @Test
  void withoutAJournalTheOldSiteComesBack() throws IOException {
    publish(TwoRenames.INSTANCE, "old");
    stage("half of the new");
    Files.move(site(), staging().resolve("old"));
    openAndClose();
    assertThat(site().resolve("index.html")).hasContent("old");
  }

  @Test
  void killedAfterTheSecondRenameTheOldSiteIsCleared() throws IOException {
    publish(TwoRenames.INSTANCE, "new");
    stage("old");
    Files.move(staging().resolve("new"), staging().resolve("old"));
    Files.writeString(staging().resolve("journal"), "");
    openAndClose();
    assertThat(site().resolve("index.html")).hasContent("new");
    assertThat(folder.toFile().list()).containsExactly("site");
  }

  @Test
  void aSecondRenameThatFailsBringsTheOldSiteBack() throws IOException {
    publish(TwoRenames.INSTANCE, "old");
    FolderSwap failing =
        (target, staging) -> {
          FileTree.delete(staging.fresh());
          TwoRenames.INSTANCE.swap(target, staging);
        };
    assertThatThrownBy(() -> publish(failing, "new")).isInstanceOf(IOException.class);
    assertThat(site().resolve("index.html")).hasContent("old");
    assertThat(folder.toFile().list()).containsExactly("site");
  }

  private void publish(FolderSwap swap, String home) throws IOException {
    Sites.publish(
        new SitePublisher(Sites.folder(site()), swap, Duration.ZERO), Sites.site("", home));
  }

  private void stage(String home) throws IOException {
    Path fresh = Files.createDirectories(staging().resolve("new"));
    Files.writeString(fresh.resolve("index.html"), home);
    Files.write(fresh.resolve(Manifest.FILE), Manifest.EMPTY.toBytes());
  }

  private void openAndClose() throws IOException {
    Sites.publisher(site()).open(new Diagnostics()).orElseThrow().close();
  }

  private Path site() {
    return folder.resolve("site");
  }

  private Path staging() {
    return folder.resolve(".site.querent");
  }
}
