package dev.ringback.starter.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.ringback.starter.StarterTest;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The pages in a real browser; left out where there is no Chromium. */
@Timeout(180)
class SignInPageTest extends StarterTest {

  @Test
  void leadsFromAnInvitationToTheAccountAndOut() {
    Optional<Path> chromium = chromium();
    assumeTrue(chromium.isPresent(), "no Chromium on the path");
    String login = unique("maria") + "@lumen.example";
    String code = Visitor.invite(http, login, "FRONT_DESK", "lumen").path("code").stringValue();
    try (var playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.get())
                        .setHeadless(true))) {
      Page page = browser.newPage();
      List<String> refused = new ArrayList<>();
      page.onConsoleMessage(message -> {
        if (message.text().contains("Content Security Policy")) {
          refused.add(message.text());
        }
      });

      byte[] secret = enrol(page, code);
      signIn(page, login, secret);
      assertThat(page.locator("#role")).hasText("FRONT_DESK");
      assertThat(page.locator("#clinic")).hasText("lumen");
      page.getByText("Sign out").click();
      assertThat(page.locator("#password")).isVisible();
      page.navigate(address("account"));
      assertThat(page).hasURL(address("login"));

      assertThat(refused).isEmpty();
    }
  }

  private byte[] enrol(Page page, String code) {
    page.navigate(address("enrol") + "#" + code);
    assertThat(page.locator("#invitation")).hasValue(code);
    assertThat(page.url()).doesNotContain(code);
    page.getByLabel("New password").fill(Visitor.PASSWORD);
    page.getByText("Next").click();
    assertThat(page.locator("#secret")).hasText(Pattern.compile("[A-Z2-7]{32}"));
    byte[] secret = new Base32().decode(page.locator("#secret").textContent());
    page.getByLabel("The code that the app shows now")
        .fill(TimeCodes.code(secret, clock.instant()));
    page.getByText("Finish").click();
    assertThat(page.locator("#codes li")).hasCount(10);
    return secret;
  }

  private void signIn(Page page, String login, byte[] secret) {
    clock.advance(Duration.ofSeconds(31));
    page.navigate(address("login"));
    page.getByLabel("Mail address").fill(login);
    page.getByLabel("Password").fill("not her password");
    page.getByText("Next").click();
    assertThat(page.locator("#problem")).containsText("That did not fit");
    page.getByLabel("Password").fill(Visitor.PASSWORD);
    page.getByText("Next").click();
    page.locator("#code").fill(TimeCodes.code(secret, clock.instant()));
    page.locator("#factor button").click();
    page.waitForURL("**/access/account.html");
    assertThat(page.locator("#who")).hasText(login);
  }

  private String address(String page) {
    return "http://127.0.0.1:" + port + "/access/" + page + ".html";
  }

  private static Optional<Path> chromium() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(folder ->
            Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
