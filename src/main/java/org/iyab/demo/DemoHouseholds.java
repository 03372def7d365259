package org.iyab.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.iyab.casefile.Channel;
import org.iyab.casefile.Location;
import org.iyab.casefile.OpenCase;
import org.iyab.casefile.OpenCase.ConsentInput;
import org.iyab.casefile.OpenCase.HouseholdInput;
import org.iyab.registry.ConsentPurpose;
import org.iyab.registry.Contact;
import org.iyab.registry.DocumentType;
import org.iyab.registry.Member;
import org.iyab.registry.Need;
import org.iyab.registry.Relationship;
import org.iyab.registry.Sex;
import org.iyab.seeds.SeedFile;
import org.iyab.seeds.Seeds;
import org.jspecify.annotations.Nullable;

/** The invented households of {@code seeds/demo}, by their key. */
final class DemoHouseholds {

    private record Someone(String household, Member member) {}

    private record Home(String key, OpenCase request) {}

    private final Map<String, OpenCase> requests;

    DemoHouseholds(Seeds seeds, LocalDate firstDay) {
        Map<String, List<Member>> members = seeds.file("demo/people.csv").rows(row -> someone(row, firstDay)).stream()
                .collect(Collectors.groupingBy(
                        Someone::household, Collectors.mapping(Someone::member, Collectors.toList())));
        requests = seeds
                .file("demo/households.csv")
                .rows(row -> new Home(row.text("key"), request(row, members.getOrDefault(row.text("key"), List.of()))))
                .stream()
                .collect(Collectors.toMap(Home::key, Home::request));
    }

    OpenCase request(String key) {
        OpenCase request = requests.get(key);
        if (request == null) {
            throw new IllegalArgumentException("seeds/demo/households.csv has no household " + key);
        }
        return request;
    }

    private static OpenCase request(SeedFile.Row row, List<Member> members) {
        Channel channel = Channel.valueOf(row.text("channel"));
        return new OpenCase(
                channel,
                row.text("post"),
                new HouseholdInput(members),
                new Contact(row.text("phone"), row.text("email"), row.text("language")),
                new Location(row.text("country"), row.text("place"), null, null),
                List.of(),
                new ConsentInput(
                        List.of(ConsentPurpose.REPATRIATION, ConsentPurpose.SHARE_WITH_NGO, ConsentPurpose.FOLLOW_UP),
                        channel.name(),
                        null,
                        null,
                        null),
                null,
                null,
                null);
    }

    private static Someone someone(SeedFile.Row row, LocalDate firstDay) {
        String born = row.text("born");
        boolean yearOnly = born.matches("\\d{4}");
        Relationship relationship = Relationship.valueOf(row.text("relationship"));
        return new Someone(
                row.text("household"),
                new Member(
                        row.text("given_name"),
                        row.text("family_name"),
                        row.optional("given_name_ar"),
                        row.optional("family_name_ar"),
                        Sex.valueOf(row.text("sex")),
                        yearOnly ? null : row.day("born", firstDay),
                        yearOnly ? Integer.valueOf(born) : null,
                        List.of(row.text("nationality")),
                        relationship == Relationship.HEAD,
                        relationship,
                        passport(row, row.optional("passport"), firstDay),
                        row.list("needs").stream().map(Need::valueOf).toList()));
    }

    private static List<Member.Document> passport(SeedFile.Row row, @Nullable String number, LocalDate firstDay) {
        return number == null
                ? List.of()
                : List.of(new Member.Document(
                        DocumentType.PASSPORT, number, row.text("nationality"), row.day("expires_on", firstDay)));
    }
}
