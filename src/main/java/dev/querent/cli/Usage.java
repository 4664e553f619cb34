package dev.querent.cli;

/** The help texts. */
final class Usage {
  static final String OVERVIEW =
      """
      Querent makes a website of a folder of questions and answers.

      usage: querent COMMAND [OPTIONS]

      commands:
        build     build the site of the project in this folder
        search    search the site of the project in this folder
        theme     make, compare and check themes
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

  static final String SEARCH =
      """
      Searches the content of the project in this folder as the site does, and prints what is
      found with its scores, best first. The sources are read, not the built site; problems in
      them are printed to the standard error output, and what can be read is searched.

      usage: querent search QUERY... [OPTIONS]

      A query may have "phrases", -excluded words, and filters such as tag:dns, topic:tcp,
      level:senior and difficulty:hard. Put it in single quotes, so that the shell leaves its
      signs alone; put -- before a query that begins with a hyphen.

        --limit N           how many results are printed (default: 10)
        --json              print one JSON document, for programs
        --explain           print how each score comes about
        --project DIR       the folder with querent.yaml (default: this folder)
        -h, --help          print this text

      exit codes: 0 searched, whatever was found; 1 the content has errors; 2 and 3 as for
      other commands
      """;

  static final String THEME =
      """
      Makes, compares and checks themes: the folders in themes/ that say what a site looks like.

      usage: querent theme new NAME [--extends BASE] [--with FILE...]
             querent theme copy FILE... [--merged]
             querent theme list [--json]
             querent theme diff [FILE]
             querent theme doctor

        new       make a theme in themes/NAME, with copies of templates and static files
        copy      copy files of the themes below into the theme of the site
        list      print every file that makes up the theme, and where it comes from
        diff      print what the theme changes in the files that it replaces, and what has
                  changed in them since they were copied
        doctor    look for what is broken, out of date or of no use in the theme

        --extends BASE      the theme below the new one (default: default)
        --with FILE...      files to copy, such as part/footer or static/favicon.svg
        --merged            copy nothing; note that these files are up to date now
        --json              print one JSON document, for programs
        --format FORMAT     how the doctor prints problems: text, json or github
        --theme NAME        the theme to work on (default: that of querent.yaml)
        --project DIR       the folder with querent.yaml (default: this folder)
        -h, --help          print this text

      exit codes: 0 done; 2 wrong command line or settings, or a broken theme; 3 as for other
      commands
      """;

  private Usage() {}
}
