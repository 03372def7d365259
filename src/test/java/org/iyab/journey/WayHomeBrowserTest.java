package org.iyab.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole way home in a real browser: from an empty crisis to a closed case, with every page free of barriers. */
class WayHomeBrowserTest extends JourneyTest {

    private static final Pattern PASS = Pattern.compile("\\b([0-9A-Z]{5}) ([0-9A-Z]{5})\\b");

    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = Browser.open(port);
    }

    @AfterEach
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aFamilyIsBroughtHomeThroughThePages() {
        String crisis = openAndActivateACrisis();
        String reference = openACase(crisis);
        browser.signIn(CONSUL);
        complete("verify-identity", "case=" + reference, () -> browser.radio("Identity of the household", "Confirmed"));
        complete("issue-laissez-passer", "case=" + reference, () -> {});
        complete("assess-needs", "case=" + reference, () -> {});
        String movement = planAMovementAndSeatTheFamily(crisis);
        browser.signIn(SUPERVISOR);
        complete("approve-manifest", "movement=" + movement, () -> browser.radio("Decision", "Approve"));
        browser.signIn(CONSUL);
        complete("confirm-departure", "case=" + reference, () -> browser.radio("Answer", "They travel"));
        boardAndLeave(movement);
        arrive(movement, reference);
        closeTheCase(reference);
        assertThat(browser.troubles()).isEmpty();
    }

    private String openAndActivateACrisis() {
        String code = "B" + Family.word().substring(0, 2).toUpperCase(java.util.Locale.ROOT) + Family.number(10, 99);
        browser.signIn(OPERATOR);
        noBarriers();
        browser.go("/crises/new");
        browser.formReady();
        browser.text("Code", code);
        browser.text("Title", "Fighting around Tripoli");
        browser.radio("Kind", "Armed conflict");
        browser.search("Countries", "Libya");
        browser.page().keyboard().press("Escape");
        browser.text("Area*", "Tripoli");
        browser.search("Country*", "Libya");
        browser.choose("Risk", "High");
        noBarriers();
        browser.send();
        assertThat(browser.path()).isEqualTo("/crises/" + code);
        browser.page().selectOption("#level", "EMERGENCY");
        browser.page().fill("form[action$='/activation'] textarea", "The front reaches the city.");
        browser.sure("form[action$='/activation'] button[type=submit]");
        Until.is("the crisis is in emergency", () -> api.get(OPERATOR, "/crises/" + code)
                .expect(200)
                .path("level")
                .asText()
                .equals("EMERGENCY"));
        browser.go("/crises/" + code);
        noBarriers();
        return code;
    }

    private String openACase(String crisis) {
        browser.go("/crises/" + crisis + "/cases/new");
        browser.formReady();
        browser.text("Phone", "+218911234567");
        browser.text("Town", "Tripoli");
        browser.text("Given name", "Nadia");
        browser.text("Family name", "Ouazzani");
        browser.choose("Sex", "Female");
        browser.text("or only the year", "1988");
        browser.page().getByText("Bringing them home").click();
        browser.page().getByText("Being called after the return").click();
        noBarriers();
        browser.send();
        browser.page().waitForSelector(".djs-container svg");
        noBarriers();
        String reference = browser.path().substring("/cases/".length());
        assertThat(browser.page().locator("main")).containsText("Verify identity");
        return reference;
    }

    private String planAMovementAndSeatTheFamily(String crisis) {
        browser.signIn(LOGISTICS);
        browser.go("/movements/new?crisis=" + crisis);
        browser.formReady();
        browser.text("Code of the movement", crisis + "-M01");
        browser.radio("How", "By air");
        browser.text("From", "Tripoli");
        browser.text("To*", "Casablanca");
        browser.choose("Reception centre", "Casablanca");
        browser.text("Seats", "50");
        browser.text("Wheelchairs", "2");
        browser.text("Stretchers", "1");
        var day = Family.today().plusDays(7);
        String written = "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
        browser.when("Departs on", written, "10:00");
        browser.when("Arrives on", written, "13:00");
        browser.send();
        String movement = browser.path().substring("/movements/".length());
        browser.page().locator("form[action$='/seats'] button").first().click();
        assertThat(browser.page().locator("main")).containsText("Nadia Ouazzani");
        noBarriers();
        complete("confirm-movement", "movement=" + movement, () -> browser.radio("Decision", "Confirm"));
        return movement;
    }

    private void boardAndLeave(String movement) {
        browser.signIn(LOGISTICS);
        browser.go("/movements/" + movement + "/passes/print");
        String pass = pass();
        browser.go("/movements/" + movement);
        browser.sure("form[action$='/boarding-opening'] button");
        scan("#boarding-pass", pass);
        browser.go("/movements/" + movement);
        browser.sure("form[action$='/departure'] button");
        browser.page().waitForSelector("form[action$='/arrival']");
        browser.sure("form[action$='/arrival'] button");
        Until.is("the movement has landed", () -> api.get(LOGISTICS, "/movements/" + movement)
                .expect(200)
                .path("stage")
                .asText()
                .equals("ARRIVED"));
    }

    private String pass() {
        Matcher matcher = PASS.matcher(browser.page().locator("main").innerText());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1) + matcher.group(2);
    }

    private void scan(String input, String pass) {
        browser.page().fill(input, pass);
        browser.page().press(input, "Enter");
        assertThat(browser.page().locator("main")).containsText("1 of 1");
    }

    private void arrive(String movement, String reference) {
        browser.go("/movements/" + movement + "/passes/print");
        String pass = pass();
        browser.signIn(BORDER);
        browser.go("/movements/" + movement);
        scan("#arrival-pass", pass);
        noBarriers();
        complete("register-arrival", "case=" + reference, () -> {});
        complete("plan-onward-travel", "case=" + reference, () -> {
            browser.choose("Region", "Casablanca");
            browser.text("Town", "Casablanca");
            browser.radio("How", "Family car");
            browser.radio("Agrees to be called by the region", "Yes");
            browser.radio("Agrees that an association is told", "No");
        });
    }

    private void closeTheCase(String reference) {
        browser.signIn(OPERATOR);
        complete("close-case", "case=" + reference, () -> {
            browser.text("In a few words", "Settled with the sister, children at school.");
            browser.page()
                    .getByText("The household was told, and how to reopen")
                    .click();
        });
        assertThat(browser.page().locator("main")).containsText("Closed");
        for (String language : new String[] {"fr", "ar"}) {
            browser.visit(language, 390);
            browser.signInHere(OPERATOR);
            noBarriers();
            browser.go("/cases/" + reference);
            assertThat(browser.page().locator("html")).hasAttribute("dir", language.equals("ar") ? "rtl" : "ltr");
            noBarriers();
        }
    }

    /** Finds the task in the work list, claims it, fills what is asked and sends it. */
    private void complete(String task, String of, Runnable answers) {
        Until.found(task, () -> offered(task, of));
        browser.go("/work?view=available&task=" + task + "&" + of);
        browser.page().locator("main .row-item a").first().click();
        browser.page().locator("form[action$='/claim'] button").first().click();
        browser.formReady();
        noBarriers();
        answers.run();
        browser.send();
    }

    private Optional<Boolean> offered(String task, String of) {
        for (String user : new String[] {OPERATOR, CONSUL, LOGISTICS, SUPERVISOR, BORDER}) {
            if (!api.get(user, "/work-items?view=available&task=" + task + "&" + of)
                    .items()
                    .isEmpty()) {
                return Optional.of(true);
            }
        }
        return Optional.empty();
    }

    private void noBarriers() {
        assertThat(browser.barriers()).as(browser.path()).isEmpty();
    }
}
