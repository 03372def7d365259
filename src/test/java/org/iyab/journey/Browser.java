package org.iyab.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.opentest4j.TestAbortedException;

/** A person at Debian's Chromium: signs in, reads pages, fills forms, and notes what breaks on the way. */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String FIELD = ".fjs-form-field:not(:has(.fjs-form-field))";
    private static final String LABELS = "label, legend, .fjs-form-field-label";

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String base;
    private final List<String> troubles = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    private Browser(Playwright playwright, String base) {
        this.playwright = playwright;
        this.base = base;
        this.chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        visit("en", 1280);
    }

    /** A browser on the application, or, where there is none and none is demanded, a loud skip. */
    static Browser open(int port) {
        if (!Files.isExecutable(CHROMIUM)) {
            if ("required".equals(System.getenv("IYAB_BROWSER_TESTS"))) {
                throw new AssertionError("Browser tests are demanded and there is no " + CHROMIUM);
            }
            System.err.println(
                    "\n*** BROWSER TESTS ARE SKIPPED: there is no " + CHROMIUM + " (apt-get install chromium) ***\n");
            throw new TestAbortedException("no " + CHROMIUM);
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Browser(playwright, "http://127.0.0.1:" + port);
    }

    /** Begins anew: another person, another language, another screen. */
    void visit(String language, int width) {
        if (context != null) {
            context.close();
        }
        context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, width < 500 ? 844 : 900)
                .setLocale(language));
        page = context.newPage();
        page.setDefaultTimeout(30_000);
        page.onPageError(error -> troubles.add(page.url() + ": " + error));
        page.onResponse(response -> {
            if (response.status() >= 400) {
                troubles.add(response.status() + " " + response.url());
            }
        });
    }

    void signIn(String user) {
        visit("en", 1280);
        signInHere(user);
    }

    void signInHere(String user) {
        go("/login");
        page.fill("#username", user);
        page.fill("#password", "demo");
        page.click("form[data-login] button[type=submit]");
        page.waitForURL(url -> !url.contains("/login"));
    }

    Page page() {
        return page;
    }

    String path() {
        return page.url().substring(base.length());
    }

    void go(String path) {
        page.navigate(base + path);
    }

    /** Waits for the form of a page to be drawn. */
    void formReady() {
        page.waitForSelector(".form-actions button");
    }

    void send() {
        String before = page.url();
        page.click(".form-actions button");
        page.waitForURL(url -> !url.equals(before));
    }

    void text(String label, String value) {
        Locator input = field(label).locator("input, textarea").first();
        input.fill(value);
        input.blur();
    }

    void radio(String label, String option) {
        field(label)
                .getByText(option, new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
    }

    void choose(String label, String option) {
        Locator field = field(label);
        field.locator(".fjs-select-display, .fjs-input-group").first().click();
        pick(field, option);
    }

    /** Types into a field that searches its options, and takes the one found. */
    void search(String label, String option) {
        Locator field = field(label);
        field.locator("input").first().fill(option);
        pick(field, option);
    }

    private static void pick(Locator field, String option) {
        field.locator(".fjs-dropdownlist-item")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
    }

    void when(String label, String day, String time) {
        Locator date = field(label).locator("input").first();
        date.fill(day);
        date.press("Enter");
        date.press("Tab");
        Locator hour = field(label).locator(".fjs-timepicker input").first();
        hour.fill(time);
        hour.press("Tab");
    }

    private Locator field(String label) {
        Locator labelled = page.locator(LABELS)
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + escaped(label))));
        return page.locator(FIELD, new Page.LocatorOptions().setHas(labelled)).first();
    }

    /** Playwright hands patterns to JavaScript, which knows no {@code \\Q…\\E}. */
    private static String escaped(String label) {
        return label.replace("*", "\\*").replace(".", "\\.");
    }

    /** Presses a button that asks whether one is sure, and says yes. */
    void sure(String button) {
        page.locator(button).first().click();
        page.locator("dialog[open] button").last().click();
    }

    /** Serious and critical findings of axe-core on the page as it stands. */
    List<String> barriers() {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(Browser::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    /** Errors of scripts and refused requests since the beginning. */
    List<String> troubles() {
        return troubles;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
