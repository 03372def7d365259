package org.iyab.journey;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/** The body that opens a family's case; every family is another one. */
final class Family {

    private final Map<String, Object> body = new HashMap<>();
    private final List<Map<String, Object>> members = new ArrayList<>();

    private Family(String post) {
        body.put("channel", "PHONE");
        body.put("post", post);
        body.put("household", new HashMap<>(Map.of("members", members)));
        body.put("contact", Map.of("phone", "+21891" + number(1_000_000, 9_999_999), "preferredLanguage", "fr"));
        body.put("location", Map.of("country", "LY", "place", "Tripoli", "lat", 32.88, "lon", 13.19));
        body.put("needs", List.of());
        body.put(
                "consent",
                Map.of("purposes", List.of("REPATRIATION", "SHARE_WITH_NGO", "FOLLOW_UP"), "channel", "PHONE"));
    }

    /** A family of this many: the first is the head, the second the spouse, the others are children. */
    static Family of(int people) {
        return at("tripoli", people);
    }

    static Family at(String post, int people) {
        Family family = new Family(post);
        String name = "Bennani " + word();
        for (int i = 0; i < people; i++) {
            family.members.add(member(name, i));
        }
        return family;
    }

    private static Map<String, Object> member(String name, int i) {
        int age = i < 2 ? 35 + i : 5 + i % 10;
        Map<String, Object> member = new HashMap<>();
        member.put("givenName", List.of("Amina", "Youssef", "Salma", "Omar").get(i % 4) + " " + word());
        member.put("familyName", name);
        member.put("sex", i % 2 == 0 ? "F" : "M");
        member.put(
                "birthDate", today().minusYears(age).minusDays(number(1, 300)).toString());
        member.put("nationalities", List.of("MA"));
        member.put("head", i == 0);
        member.put("relationship", i == 0 ? "HEAD" : i == 1 ? "SPOUSE" : "CHILD");
        member.put(
                "documents",
                List.of(Map.of(
                        "type",
                        "PASSPORT",
                        "number",
                        passport(),
                        "country",
                        "MA",
                        "expiresOn",
                        today().plusDays(900).toString())));
        member.put("needs", List.of());
        return member;
    }

    Family with(String key, Object value) {
        body.put(key, value);
        return this;
    }

    Family without(String key) {
        body.remove(key);
        return this;
    }

    Family member(int index, Consumer<Map<String, Object>> change) {
        change.accept(members.get(index));
        return this;
    }

    Family member(int index, String key, Object value) {
        return member(index, member -> member.put(key, value));
    }

    Map<String, Object> body() {
        return body;
    }

    static String passport() {
        return word().substring(0, 2).toUpperCase(java.util.Locale.ROOT) + number(1_000_000, 9_999_999);
    }

    static String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            word.append((char) ((i == 0 ? 'A' : 'a') + number(0, 25)));
        }
        return word.toString();
    }

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    static int number(int from, int to) {
        return ThreadLocalRandom.current().nextInt(from, to + 1);
    }
}
