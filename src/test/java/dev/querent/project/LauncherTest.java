package dev.querent.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.project.Launcher.Result;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  @TempDir Path folder;
  private Launcher launcher;

  @BeforeEach
  void createLauncher() throws IOException {
    folder = folder.toRealPath();
    launcher = new Launcher(folder);
  }

  @Test
  void theFirstUseCompilesAndSaysSoInOneLine() throws Exception {
    Path jdk = useJdk("17.0.2");
    Result result = launcher.run("build");
    assertThat(result.errors())
        .isEqualTo("querent: compiling, because this is the first use; this takes a minute\n");
    assertThat(result.exitCode()).isZero();
    assertThat(result.arguments()).endsWith("build");
    assertThat(launcher.mavenCalls())
        .containsExactly(jdk + ": -q -B -Dlauncher -Dmaven.test.skip=true package");
  }

  @Test
  void theSecondStartCompilesNothing() throws Exception {
    useJdk("17");
    launcher.run();
    assertThat(launcher.run().errors()).isEmpty();
    assertThat(launcher.mavenCalls()).hasSize(1);
  }

  @Test
  void aChangedOrDeletedSourceIsCompiled() throws Exception {
    useJdk("17");
    Path source = Files.writeString(launcher.file("src/main/A.java"), "class A {}");
    launcher.run();
    age(launcher.file("target/app/compiled"), 2);
    age(source, 3);
    age(source.getParent(), 3);
    age(launcher.file("themes/default"), 3);
    age(launcher.file("pom.xml"), 3);
    age(launcher.file("src/main"), 3);
    assertThat(launcher.run().errors()).isEmpty();
    age(source, 1);
    assertThat(launcher.run().errors())
        .isEqualTo("querent: compiling, because the sources have changed\n");
    age(launcher.file("target/app/compiled"), 2);
    Files.delete(source);
    assertThat(launcher.run().errors()).contains("the sources have changed");
    assertThat(launcher.mavenCalls()).hasSize(3);
  }

  @Test
  void aFailedCompilationShowsWhatMavenSaidAndStartsNothing() throws Exception {
    useJdk("17");
    launcher.maven("echo 'cannot find symbol'; exit 1");
    Result result = launcher.run("build");
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.output()).isEmpty();
    assertThat(result.errors()).contains("cannot find symbol").contains("compiling failed");
    assertThat(launcher.file("target/compile.lock")).doesNotExist();
    launcher.run("build");
    assertThat(launcher.mavenCalls()).hasSize(2);
  }

  @Test
  void argumentsArriveAsTheyWereWritten() throws Exception {
    useJdk("17");
    assertThat(launcher.run("a b", "", "$HOME", "*", "é", "--help").arguments())
        .endsWith("a b", "", "$HOME", "*", "é", "--help");
  }

  @Test
  void itRunsFromAnyFolderAndOverLinks() throws Exception {
    useJdk("17");
    Path elsewhere = Files.createDirectory(folder.resolve("else where"));
    Path link = Files.createSymbolicLink(elsewhere.resolve("q"), Path.of("../the home/querent"));
    Path second = Files.createSymbolicLink(folder.resolve("q2"), link);
    Result result = Launcher.finish(launcher.start(second, elsewhere, "build"));
    assertThat(result.arguments())
        .contains(elsewhere.toString())
        .contains(launcher.file("target/app/querent.jar").toString());
  }

  @Test
  void theExitCodeIsTheProgramsOwn() throws Exception {
    Path jdk = useJdk("17");
    Launcher.script(jdk.resolve("bin/java"), "exit 1");
    assertThat(launcher.run().exitCode()).isEqualTo(1);
  }

  @Test
  void optionsFromTheEnvironmentReachJava() throws Exception {
    useJdk("17");
    launcher.set("QUERENT_OPTS", "-Xmx99m -Da=b");
    assertThat(launcher.run("build").arguments())
        .containsSubsequence("-Xmx99m", "-Da=b", "-jar", "build");
  }

  @Test
  void aBuildKeepsItsClassesForLaterStarts() throws Exception {
    useJdk("17.0.1");
    String file = launcher.file("target/app/classes-17.0.1.jsa").toString();
    assertThat(launcher.run("version").arguments()).noneMatch(option -> option.contains(".jsa"));
    assertThat(launcher.run("build", "--help").arguments())
        .noneMatch(option -> option.contains(".jsa"));
    assertThat(launcher.run("build").arguments()).contains("-XX:ArchiveClassesAtExit=" + file);
    Files.createFile(Path.of(file));
    assertThat(launcher.run("build").arguments()).contains("-XX:SharedArchiveFile=" + file);
    assertThat(launcher.run("version").arguments()).contains("-XX:SharedArchiveFile=" + file);
  }

  @Test
  void aNewerJavaRenewsTheClassesItKeeps() throws Exception {
    useJdk("21.0.1");
    assertThat(launcher.run("version").arguments()).noneMatch(option -> option.contains(".jsa"));
    assertThat(launcher.run("build").arguments())
        .contains("-XX:+AutoCreateSharedArchive")
        .contains("-XX:SharedArchiveFile=" + launcher.file("target/app/classes-21.0.1.jsa"));
  }

  @Test
  void aFailedBuildKeepsNoClasses() throws Exception {
    Path jdk = useJdk("17.0.1");
    Path file = launcher.file("target/app/classes-17.0.1.jsa");
    Launcher.script(jdk.resolve("bin/java"), "echo classes > '" + file + "'; exit 2");
    assertThat(launcher.run("build").exitCode()).isEqualTo(2);
    assertThat(file).doesNotExist();
  }

  @Test
  void nativeAccessIsGrantedWhereJavaKnowsTheOption() throws Exception {
    useJdk("21.0.1");
    assertThat(launcher.run().arguments()).doesNotContain("--enable-native-access=ALL-UNNAMED");
    useJdk("25-ea");
    assertThat(launcher.run().arguments()).contains("--enable-native-access=ALL-UNNAMED");
  }

  @Test
  void aLocaleThatIsNotInstalledGivesWayToOneOfUtf8() throws Exception {
    printLocale();
    launcher.locale(
        """
        case $LC_ALL in C.UTF-8) echo UTF-8; exit ;; esac
        echo 'locale: Cannot set LC_ALL to default locale: No such file or directory' >&2
        echo ANSI_X3.4-1968""");
    assertThat(launcher.set("LC_ALL", "tr_TR.UTF-8").run().output()).isEqualTo("C.UTF-8\n");
  }

  @Test
  void aLocaleThatIsOnlyHalfInstalledGivesWayToo() throws Exception {
    printLocale();
    launcher.locale(
        """
        case $LC_ALL in C.UTF-8) echo UTF-8; exit ;; esac
        echo 'locale: Cannot set LC_ALL to default locale: No such file or directory' >&2
        echo UTF-8""");
    assertThat(launcher.set("LANG", "tr_TR.UTF-8").set("LC_CTYPE", "C.UTF-8").run().output())
        .isEqualTo("C.UTF-8\n");
  }

  @Test
  void anInstalledLocaleOfUtf8Stays() throws Exception {
    printLocale();
    launcher.locale("echo UTF-8");
    assertThat(launcher.set("LC_ALL", "tr_TR.UTF-8").run().output()).isEqualTo("tr_TR.UTF-8\n");
  }

  @Test
  void whereNoLocaleOfUtf8IsInstalledNothingChanges() throws Exception {
    printLocale();
    launcher.locale("echo ANSI_X3.4-1968");
    assertThat(launcher.set("LC_ALL", "C").run().output()).isEqualTo("C\n");
  }

  @Test
  void withoutTheCommandForLocalesTheLocaleCGivesWay() throws Exception {
    printLocale();
    assertThat(launcher.set("LC_ALL", "POSIX").run().output()).isEqualTo("C.UTF-8\n");
    assertThat(launcher.set("LC_ALL", "de_DE.UTF-8").run().output()).isEqualTo("de_DE.UTF-8\n");
  }

  @Test
  void javaHomeComesBeforeThePath() throws Exception {
    launcher.onPath(launcher.jdk("path", "25"));
    Path home = useJdk("17");
    assertThat(launcher.run().arguments()).startsWith(home.toString());
  }

  @Test
  void anOldJavaHomeGivesWayToThePath() throws Exception {
    useJdk("1.8.0_402");
    Path onPath = launcher.jdk("path", "17.0.1");
    launcher.onPath(onPath);
    launcher.installedJdk("newer", "25");
    assertThat(launcher.run().arguments()).startsWith(onPath.toString());
  }

  @Test
  void otherwiseTheNewestOfTheUsualFoldersIsTaken() throws Exception {
    launcher.onPath(launcher.jdk("path", "11.0.1"));
    launcher.installedJdk("a", "17.0.9");
    Path newest = launcher.installedJdk("b", "25.0.1");
    launcher.installedJdk("c", "21.0.9");
    assertThat(launcher.run().arguments()).startsWith(newest.toString());
  }

  @Test
  void aJavaWithoutReleaseFileIsAsked() throws Exception {
    Path jdk = useJdk("?");
    Files.delete(jdk.resolve("release"));
    Launcher.script(
        jdk.resolve("bin/java"),
        "[ \"$1\" != -version ] || echo 'openjdk version \"21.0.1\" 2023-10-17' >&2");
    assertThat(launcher.run().exitCode()).isZero();
  }

  @Test
  void withoutAJdkItSaysWhatWasFoundAndWhatToDo() throws Exception {
    useJdk("11.0.2");
    Path jre = launcher.installedJdk("jre", "21.0.2");
    Files.delete(jre.resolve("bin/javac"));
    Result result = launcher.run();
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.errors())
        .contains("jdk-11.0.2 is Java 11.0.2\n")
        .contains("jre is Java 21.0.2 without the compiler 'javac' (a JRE)\n")
        .contains("querent: no JDK of version 17 or newer was found\n")
        .contains("apt-get install default-jdk-headless")
        .contains("set JAVA_HOME");
    assertThat(launcher.mavenCalls()).isEmpty();
  }

  @Test
  void withoutMavenItSaysWhatToInstall() throws Exception {
    useJdk("17");
    launcher.withoutMaven();
    Result result = launcher.run();
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.errors())
        .startsWith("querent: Querent has to be compiled, and Maven was not found\n")
        .contains("apt-get install maven");
    assertThat(launcher.file("target/compile.lock")).doesNotExist();
  }

  @Test
  void twoFirstUsesCompileOnce() throws Exception {
    useJdk("17");
    Path waiting = folder.resolve("second-is-waiting");
    launcher.maven(
        "until [ -e '"
            + waiting
            + "' ]; do :; done\n"
            + "mkdir -p target/app && echo jar > target/app/querent.jar");
    Process first = launcher.start(launcher.file("querent"), folder, "one");
    BufferedReader errors = reader(first);
    assertThat(errors.readLine()).contains("compiling");
    Process second = launcher.start(launcher.file("querent"), folder, "two");
    assertThat(reader(second).readLine())
        .isEqualTo("querent: waiting for another start that is compiling");
    Files.createFile(waiting);
    assertThat(first.waitFor()).isZero();
    assertThat(second.waitFor()).isZero();
    assertThat(launcher.mavenCalls()).hasSize(1);
  }

  @Test
  void theLockOfAKilledStartIsTakenOver() throws Exception {
    useJdk("17");
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Path lock = Files.createDirectories(launcher.file("target/compile.lock"));
    Files.writeString(lock.resolve("pid"), dead.pid() + "\n");
    assertThat(launcher.run().exitCode()).isZero();
    assertThat(launcher.mavenCalls()).hasSize(1);
    assertThat(launcher.file("target").toFile().list()).doesNotContain("compile.lock");
  }

  @Test
  void aLockWithoutAnOwnerIsTakenOver() throws Exception {
    useJdk("17");
    Files.createDirectories(launcher.file("target/compile.lock"));
    assertThat(launcher.run().exitCode()).isZero();
    assertThat(launcher.mavenCalls()).hasSize(1);
  }

  private void printLocale() throws IOException {
    Launcher.script(useJdk("17").resolve("bin/java"), "printf '%s\\n' \"$LC_ALL\"");
  }

  private Path useJdk(String version) throws IOException {
    Path jdk = launcher.jdk("jdk-" + version, version);
    launcher.set("JAVA_HOME", jdk.toString());
    return jdk;
  }

  private static BufferedReader reader(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
  }

  private static void age(Path file, int hours) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600L * hours)));
  }
}
