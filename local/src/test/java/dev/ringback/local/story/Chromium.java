package dev.ringback.local.story;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.ringback.local.machine.SearchPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The machine's own browser, without a window. */
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  /** A page asks the codec endpoint for each payload it shows; cold, and beside a whole stack. */
  private static final double PATIENCE_MILLIS = 30_000;

  static Chromium open() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    var options =
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    var playwright = Playwright.create(options);
    var launch = new BrowserType.LaunchOptions().setExecutablePath(binary()).setHeadless(true);
    return new Chromium(playwright, playwright.chromium().launch(launch));
  }

  Page page() {
    var page = browser.newPage();
    page.setViewportSize(1400, 1400);
    return page;
  }

  private static Path binary() {
    return NAMES.stream()
        .map(name -> SearchPath.of(System.getenv()).find(name))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no chromium: apt-get install -y chromium"));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
