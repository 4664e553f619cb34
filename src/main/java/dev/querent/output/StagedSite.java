package dev.querent.output;

import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Place;
import dev.querent.diagnostic.Rule;
import dev.querent.output.SitePublisher.Publication;
import dev.querent.url.SitePath;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A new version of a site, growing beside the published one. Until {@link #publish()} visitors see
 * nothing of it; closing without publishing leaves the old site as it was.
 */
public final class StagedSite implements OutputSink, AutoCloseable {
  private final Publication publication;
  private final StagingFolder staging;
  private final Diagnostics diagnostics;
  private final StagedFiles files;
  private final Map<String, Manifest.Entry> entries = new ConcurrentHashMap<>();
  private final Queue<String> unchanged = new ConcurrentLinkedQueue<>();
  private boolean published;
  private boolean closed;

  StagedSite(Publication publication, StagingFolder staging, Diagnostics diagnostics)
      throws IOException {
    this.publication = publication;
    this.staging = staging;
    this.diagnostics = diagnostics;
    Files.createDirectory(staging.fresh());
    this.files = new StagedFiles(staging.fresh());
  }

  /** Stages one file; one whose bytes are published already keeps its time of change. */
  @Override
  public void write(SitePath path, byte[] bytes) throws IOException {
    String file = path.outputFile();
    if (file.equals(Manifest.FILE) || file.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("address is '" + path + "', must not be reserved");
    }
    Manifest.Entry entry = Manifest.Entry.of(bytes);
    if (entries.putIfAbsent(file, entry) != null) {
      throw new IllegalStateException("address is '" + path + "', must be written once");
    }
    Path old = publication.target().resolve(file);
    if (entry.equals(publication.published().files().get(file)) && StagedFiles.holds(old, bytes)) {
      // Taken over when something else turns out to differ: mostly nothing does.
      unchanged.add(file);
    } else {
      files.write(file, bytes);
    }
  }

  /**
   * Puts the new version in place of the old one.
   *
   * @return empty, with the old site untouched, when somebody else's file is in the way, which is
   *     reported
   */
  public Optional<PublishReport> publish() throws IOException {
    if (published || closed) {
      throw new IllegalStateException("site is already published or closed, must be open");
    }
    PublishReport report = report();
    boolean isSame = report.written() == 0 && report.removed() == 0 && isOurs();
    if (!isSame && !replace()) {
      return Optional.empty();
    }
    published = true;
    return Optional.of(report);
  }

  private PublishReport report() {
    int same = unchanged.size();
    long removed =
        publication.published().files().keySet().stream()
            .filter(file -> !entries.containsKey(file))
            .count();
    return new PublishReport(entries.size() - same, same, (int) removed);
  }

  private boolean replace() throws IOException {
    for (String file : unchanged) {
      files.link(publication.target().resolve(file), file);
    }
    boolean exists = Files.exists(publication.target(), LinkOption.NOFOLLOW_LINKS);
    if (exists && !carryOverForeignEntries()) {
      return false;
    }
    files.write(Manifest.FILE, Manifest.of(entries).toBytes());
    putInPlace(exists);
    return true;
  }

  private boolean isOurs() {
    return Files.exists(publication.target().resolve(Manifest.FILE), LinkOption.NOFOLLOW_LINKS);
  }

  private void putInPlace(boolean exists) throws IOException {
    if (!exists) {
      Files.move(staging.fresh(), publication.target(), StandardCopyOption.ATOMIC_MOVE);
      return;
    }
    Path target = publication.target();
    if (!Files.isWritable(target)) {
      // Somebody closed it; the exchange would fail, too, and say less.
      throw new AccessDeniedException(target.toString());
    }
    // A folder that was opened to a web server's group stays open to it. A folder that is closed to
    // its owner cannot be moved: what must not be there is taken away when the site is in place.
    FolderPermissions old = FolderPermissions.of(target);
    old.withAllForOwner().giveTo(staging.fresh());
    publication.swap().swap(target, staging);
    if (!old.equals(old.withAllForOwner())) {
      old.giveTo(target);
    }
  }

  private boolean carryOverForeignEntries() throws IOException {
    ForeignEntries foreign = ForeignEntries.in(publication.target(), publication.published());
    List<String> inTheWay = foreign.inTheWay(files, entries.keySet());
    inTheWay.forEach(path -> diagnostics.report(inTheWay(path)));
    if (inTheWay.isEmpty()) {
      foreign.carryOver(files);
    }
    return inTheWay.isEmpty();
  }

  private Diagnostic inTheWay(String file) {
    String path = publication.folder().name() + "/" + file;
    return Diagnostic.of(
            Rule.BAD_OUTPUT_FOLDER,
            Place.ofFile(path),
            "'" + path + "' is in the way: Querent did not write it")
        .withHint("move it out of the output folder, or delete it");
  }

  /**
   * Removes what is staged, the old site last, and lets the next build in. After publishing, a
   * failure to remove is no failure of the build: the site is out, and the next build tries again.
   */
  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try {
      staging.close();
    } catch (IOException e) {
      if (!published) {
        throw e;
      }
    }
  }
}
