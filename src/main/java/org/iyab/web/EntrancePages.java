package org.iyab.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.iyab.access.DemoAccount;
import org.iyab.access.DemoLogins;
import org.iyab.access.Grant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** The door: signing in, and the language of the pages. */
@Controller
class EntrancePages {

    private record Offer(String user, String role, String hint) {}

    private final ObjectProvider<DemoLogins> logins;
    private final LocaleResolver locales;
    private final MessageSource messages;

    EntrancePages(ObjectProvider<DemoLogins> logins, LocaleResolver locales, MessageSource messages) {
        this.logins = logins;
        this.locales = locales;
        this.messages = messages;
    }

    @GetMapping("/login")
    String login(
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable String out,
            Model model,
            Locale locale) {
        model.addAttribute("error", error != null);
        model.addAttribute("signedOut", out != null);
        logins.ifAvailable(demo -> {
            model.addAttribute("demo", true);
            model.addAttribute("demoPassword", DemoLogins.PASSWORD);
            model.addAttribute(
                    "demoAccounts",
                    demo.all().stream().map(account -> offer(account, locale)).toList());
        });
        return "login";
    }

    private Offer offer(DemoAccount account, Locale locale) {
        Grant grant = account.grants().get(0);
        String role = grant.role().code();
        return new Offer(account.user(), role, messages.getMessage("hint." + role, null, "", locale));
    }

    @PostMapping("/language")
    String language(
            @RequestParam String lang,
            @RequestParam(required = false) @Nullable String returnTo,
            HttpServletRequest request,
            HttpServletResponse response) {
        ReaderLanguage.spoken(lang).ifPresent(locale -> locales.setLocale(request, response, locale));
        return "redirect:" + local(returnTo);
    }

    /** An address of this site, never another one's. */
    private static String local(@Nullable String address) {
        boolean safe = address != null
                && address.startsWith("/")
                && !address.startsWith("//")
                && address.chars()
                        .allMatch(character -> character > ' ' && character < 127 && "\\{}".indexOf(character) < 0);
        return safe ? String.valueOf(address) : "/";
    }
}
