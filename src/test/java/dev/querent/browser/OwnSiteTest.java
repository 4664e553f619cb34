package dev.querent.browser;

import org.junit.jupiter.api.BeforeEach;

/** Tests of the site of this repository, at the root of an origin and below a path. */
abstract class OwnSiteTest extends BrowserTest {
  OwnSite site;

  @BeforeEach
  void serve(OwnSite site) {
    this.site = site;
    server.serve("/", site.folder());
    server.serve(OwnSite.BASE_PATH, site.folder());
  }
}
