package org.iyab.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** The reader's language: what they chose for the pages, else what their browser prefers; calls go by the header alone. */
@Component("localeResolver")
class ReaderLanguage implements LocaleResolver {

    private static final String COOKIE = "lang";
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("ar"));

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/")
                ? preferred(request)
                : chosen(request).orElseGet(() -> preferred(request));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response != null && locale != null) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(COOKIE, locale.getLanguage())
                            .path("/")
                            .httpOnly(true)
                            .sameSite("Lax")
                            .secure(request.isSecure())
                            .maxAge(Duration.ofDays(365))
                            .build()
                            .toString());
        }
    }

    static Optional<Locale> spoken(@Nullable String code) {
        return SPOKEN.stream()
                .filter(locale -> locale.getLanguage().equals(code))
                .findFirst();
    }

    private static Optional<Locale> chosen(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? Optional.empty() : spoken(cookie.getValue());
    }

    private static Locale preferred(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null || header.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            Locale match = Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN);
            return match == null ? Locale.ENGLISH : match;
        } catch (IllegalArgumentException unreadable) {
            return Locale.ENGLISH;
        }
    }
}
