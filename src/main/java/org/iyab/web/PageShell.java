package org.iyab.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iyab.access.Actor;
import org.iyab.access.CurrentActor;
import org.iyab.access.Role;
import org.iyab.http.PageFrame;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** What stands around the content of every page: language, navigation by role, who is signed in. */
@ControllerAdvice(basePackageClasses = PageShell.class)
class PageShell implements PageFrame, ErrorViewResolver {

    private record Entry(String key, String href, boolean active) {}

    private record User(String name, List<String> roles) {}

    /** Whoever may read a case; {@code CaseViews.requireReader} is the judge. */
    private static final Role[] OF_CASES = {
        Role.CRISIS_CELL,
        Role.CRISIS_SUPERVISOR,
        Role.CONSULAR,
        Role.LOGISTICS,
        Role.RECEPTION,
        Role.HEALTH,
        Role.PROTECTION,
        Role.MINISTRY,
        Role.REGIONAL,
        Role.NGO,
        Role.PARTNER
    };

    private static final Role[] OF_MOVEMENTS = {
        Role.LOGISTICS, Role.CRISIS_CELL, Role.CRISIS_SUPERVISOR, Role.RECEPTION, Role.CONSULAR, Role.MINISTRY
    };

    private final CurrentActor actors;
    private final LocaleResolver locales;

    PageShell(CurrentActor actors, LocaleResolver locales) {
        this.actors = actors;
        this.locales = locales;
    }

    @ModelAttribute
    void shell(HttpServletRequest request, Model model) {
        model.addAllAttributes(around(request));
    }

    @Override
    public Map<String, Object> around(HttpServletRequest request) {
        Map<String, Object> frame = new LinkedHashMap<>();
        String language = locales.resolveLocale(request).getLanguage();
        frame.put("lang", language);
        frame.put("dir", language.equals("ar") ? "rtl" : "ltr");
        if (request.getMethod().equals("GET")) {
            String query = request.getQueryString();
            frame.put("currentPath", request.getRequestURI() + (query == null ? "" : "?" + query));
        }
        Actor actor = actors.get();
        if (actor != Actor.SYSTEM) {
            frame.put(
                    "currentUser",
                    new User(
                            actor.name(),
                            actor.roles().stream().map(Role::code).sorted().toList()));
            frame.put("navigation", navigation(actor, request.getRequestURI()));
        }
        return frame;
    }

    /** Failures that never reached a controller, such as a form sent without its token. */
    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        ModelAndView page = new ModelAndView("error", around(request), status);
        page.addObject("status", status.value());
        return page;
    }

    private static List<Entry> navigation(Actor actor, String path) {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry("home", "/", path.equals("/")));
        entries.add(entry("tasks", "/work", path));
        if (actor.is(OF_CASES)) {
            entries.add(entry("cases", "/cases", path));
        }
        entries.add(entry("crises", "/crises", path));
        if (actor.is(OF_MOVEMENTS)) {
            entries.add(entry("movements", "/movements", path));
        }
        if (actor.is(Role.ADMIN)) {
            entries.add(entry("incidents", "/incidents", path));
        }
        if (actor.is(Role.AUDITOR)) {
            entries.add(entry("audit", "/audit", path));
        }
        return entries;
    }

    private static Entry entry(String key, String href, String path) {
        return new Entry(key, href, path.equals(href) || path.startsWith(href + "/"));
    }
}
