package org.iyab.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.iyab.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/** What must hold of a household: at least one and at most fifty members, exactly one head, who is an adult. */
public final class HouseholdRules {

    public static final int MOST_MEMBERS = 50;

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M} '\u2019.\\-]*");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern PHONE = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private final LocalDate today;

    public HouseholdRules(LocalDate today) {
        this.today = today;
    }

    /** The problems of a whole household, each under {@code household.members}. */
    public List<FieldProblem> check(List<Member> members) {
        String path = "household.members";
        List<FieldProblem> problems = new ArrayList<>();
        if (members.size() > MOST_MEMBERS) {
            return List.of(new FieldProblem(path, "too_long", Map.of("max", MOST_MEMBERS)));
        }
        for (int i = 0; i < members.size(); i++) {
            for (FieldProblem problem : check(members.get(i))) {
                problems.add(problem.under(path + "[" + i + "]"));
            }
        }
        heads(members, path, problems);
        documentsOnce(members, path, problems);
        return problems;
    }

    private void heads(List<Member> members, String path, List<FieldProblem> problems) {
        List<Integer> heads = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).isHead()) {
                heads.add(i);
            }
        }
        if (heads.isEmpty()) {
            problems.add(new FieldProblem(path, "head_missing"));
        }
        heads.stream().skip(1).forEach(i -> problems.add(new FieldProblem(path + "[" + i + "].head", "many_heads")));
        boolean childAlone = members.stream().anyMatch(m -> m.allNeeds().contains(Need.UNACCOMPANIED_MINOR));
        if (heads.size() == 1 && !childAlone && minor(members.get(heads.get(0)))) {
            problems.add(new FieldProblem(path + "[" + heads.get(0) + "].head", "head_not_adult"));
        }
    }

    /** With only a year known, an adult as early as that year allows: nobody is refused for a missing day. */
    private boolean minor(Member head) {
        LocalDate born = head.birthDate() == null
                ? head.birthYear() == null ? null : LocalDate.of(head.birthYear(), 1, 1)
                : head.birthDate();
        return born != null && born.plusYears(18).isAfter(today);
    }

    private static void documentsOnce(List<Member> members, String path, List<FieldProblem> problems) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < members.size(); i++) {
            List<Member.Document> papers = members.get(i).papers();
            for (int j = 0; j < papers.size(); j++) {
                Member.Document paper = papers.get(j);
                if (paper.type() == DocumentType.PASSPORT
                        && paper.number() != null
                        && !seen.add(paper.country() + Paper.key(paper.number()))) {
                    problems.add(new FieldProblem(path + "[" + i + "].documents[" + j + "].number", "duplicate_value"));
                }
            }
        }
    }

    /** The problems of one member, from the member's root. */
    public List<FieldProblem> check(Member member) {
        List<FieldProblem> problems = new ArrayList<>();
        name(member.givenName(), "givenName", true, problems);
        name(member.familyName(), "familyName", true, problems);
        name(member.givenNameArabic(), "givenNameArabic", false, problems);
        name(member.familyNameArabic(), "familyNameArabic", false, problems);
        required(member.sex(), "sex", problems);
        required(member.relationship(), "relationship", problems);
        birth(member, problems);
        if (member.nationalities() == null || member.nationalities().isEmpty()) {
            problems.add(new FieldProblem("nationalities", "required"));
        } else {
            for (int i = 0; i < member.nationalities().size(); i++) {
                country(member.nationalities().get(i), "nationalities[" + i + "]", problems);
            }
        }
        for (int i = 0; i < member.papers().size(); i++) {
            paper(member.papers().get(i), "documents[" + i + "].", problems);
        }
        return problems;
    }

    private void birth(Member member, List<FieldProblem> problems) {
        LocalDate date = member.birthDate();
        Integer year = member.birthYear();
        if (date == null && year == null) {
            problems.add(new FieldProblem("birthDate", "required"));
        } else if (date != null && date.isAfter(today)) {
            problems.add(new FieldProblem("birthDate", "in_the_future"));
        } else if (date != null && date.getYear() < 1900) {
            problems.add(new FieldProblem("birthDate", "too_small", Map.of("min", 1900)));
        } else if (year != null && date == null && year > today.getYear()) {
            problems.add(new FieldProblem("birthYear", "in_the_future"));
        } else if (year != null && date == null && year < 1900) {
            problems.add(new FieldProblem("birthYear", "too_small", Map.of("min", 1900)));
        }
    }

    private static void paper(Member.Document paper, String path, List<FieldProblem> problems) {
        required(paper.type(), path + "type", problems);
        String number = paper.number();
        if (number == null || number.isBlank()) {
            problems.add(new FieldProblem(path + "number", "required"));
        } else if (number.strip().length() > 40) {
            problems.add(new FieldProblem(path + "number", "too_long", Map.of("max", 40)));
        } else if (number.strip().length() < 2) {
            problems.add(new FieldProblem(path + "number", "too_short", Map.of("min", 2)));
        }
        if (paper.country() != null) {
            country(paper.country(), path + "country", problems);
        }
    }

    private static void name(@Nullable String name, String field, boolean required, List<FieldProblem> problems) {
        if (name == null || name.isBlank()) {
            if (required) {
                problems.add(new FieldProblem(field, "required"));
            }
        } else if (name.strip().length() > 100) {
            problems.add(new FieldProblem(field, "too_long", Map.of("max", 100)));
        } else if (!NAME.matcher(name.strip()).matches()) {
            problems.add(new FieldProblem(field, "pattern"));
        }
    }

    private static void required(@Nullable Object value, String field, List<FieldProblem> problems) {
        if (value == null) {
            problems.add(new FieldProblem(field, "required"));
        }
    }

    private static void country(@Nullable String code, String field, List<FieldProblem> problems) {
        if (code == null || !COUNTRY.matcher(code).matches()) {
            problems.add(new FieldProblem(field, "unknown_code"));
        }
    }

    /** The problems of a contact, under {@code contact}. */
    public static List<FieldProblem> contact(@Nullable Contact contact) {
        List<FieldProblem> problems = new ArrayList<>();
        if (contact == null) {
            return List.of(new FieldProblem("contact", "required"));
        }
        phone(contact.phone(), "contact.phone", problems);
        if (contact.email() != null
                && !contact.email().isBlank()
                && !MAIL.matcher(contact.email()).matches()) {
            problems.add(new FieldProblem("contact.email", "not_a_mail"));
        }
        String language = contact.preferredLanguage();
        if (language != null && !language.matches("[a-z]{2,3}")) {
            problems.add(new FieldProblem("contact.preferredLanguage", "unknown_code"));
        }
        return problems;
    }

    /** A phone in E.164, required. */
    public static void phone(@Nullable String phone, String field, List<FieldProblem> problems) {
        if (phone == null || phone.isBlank()) {
            problems.add(new FieldProblem(field, "required"));
        } else if (!PHONE.matcher(phone).matches()) {
            problems.add(new FieldProblem(field, "not_a_phone"));
        }
    }
}
