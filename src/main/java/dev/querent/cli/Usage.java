package dev.querent.cli;

/** The help texts. */
final class Usage {
  static final String OVERVIEW =
      """
      Querent makes a website of a folder of questions and answers.

      usage: querent COMMAND [OPTIONS]

      commands:
        build     build the site of the project in this folder
        version   print the version
        help      print this text

      'querent COMMAND --help' explains one command.

      exit codes: 0 done; 1 the content has errors; 2 wrong command line or settings;
      3 the machine failed, or Querent has a defect
      """;

  static final String BUILD =
      """
      Builds the site of the project in this folder: reads querent.yaml and content/, and
      publishes to site/. When anything is wrong, everything wrong is printed and the old
      site stays as it is.

      usage: querent build [OPTIONS]
      """;

  private Usage() {}
}
