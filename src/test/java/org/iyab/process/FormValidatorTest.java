package org.iyab.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.iyab.problem.FieldProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

class FormValidatorTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FormValidator validator =
            new FormValidator(JSON, new FieldRules(Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC)));

    @Test
    void whatIsNotAnObjectIsNoSubmission() {
        assertThat(check("{'type':'textfield','key':'a'}", "[]")).containsExactly("data required");
    }

    @Test
    void aFormMayStayEmptyWhereNothingIsRequired() {
        assertThat(check("{'type':'textfield','key':'a'}", "{}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{}", "{'a':null}", "{'a':''}", "{'a':'  '}"})
    void aRequiredFieldIsNotLeftEmpty(String data) {
        assertThat(check("{'type':'textfield','key':'a','validate':{'required':true}}", data))
                .containsExactly("a required");
    }

    @Test
    void aRequiredBoxMustBeTicked() {
        String box = "{'type':'checkbox','key':'a','validate':{'required':true}}";

        assertThat(check(box, "{'a':false}")).containsExactly("a required");
        assertThat(check(box, "{'a':true}")).isEmpty();
    }

    @Test
    void anOptionalBoxMayStayUnticked() {
        assertThat(check("{'type':'checkbox','key':'a'}", "{'a':false}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'type':'textfield','key':'a'}                                            | 5                  | a pattern
            {'type':'textfield','key':'a'}                                            | {'b':1}            | a pattern
            {'type':'textarea','key':'a','validate':{'minLength':3}}                  | 'ab'               | a too_short
            {'type':'textarea','key':'a','validate':{'minLength':3}}                  | 'abc'              |
            {'type':'textfield','key':'a','validate':{'maxLength':3}}                 | 'abcd'             | a too_long
            {'type':'textfield','key':'a','validate':{'maxLength':3}}                 | 'abc'              |
            {'type':'textfield','key':'a','validate':{'maxLength':2}}                 | '😀😀'             |
            {'type':'textfield','key':'a','validate':{'pattern':'^[A-Z]{2}[0-9]+$'}}  | 'ab12'             | a pattern
            {'type':'textfield','key':'a','validate':{'pattern':'^[A-Z]{2}[0-9]+$'}}  | 'AB12'             |
            {'type':'textfield','key':'a','validate':{'validationType':'phone'}}      | '0612345678'       | a not_a_phone
            {'type':'textfield','key':'a','validate':{'validationType':'phone'}}      | '+212612345678'    |
            {'type':'textfield','key':'a','validate':{'validationType':'email'}}      | 'amina'            | a not_a_mail
            {'type':'textfield','key':'a','validate':{'validationType':'email'}}      | 'amina@example.ma' |
            {'type':'number','key':'a'}                                               | 'many'             | a not_a_number
            {'type':'number','key':'a'}                                               | true               | a not_a_number
            {'type':'number','key':'a'}                                               | 1e999              | a not_a_number
            {'type':'number','key':'a'}                                               | '12.5'             |
            {'type':'number','key':'a','decimalDigits':0}                             | 12.5               | a not_a_number
            {'type':'number','key':'a','properties':{'whole':'true'}}                 | 12.5               | a not_a_number
            {'type':'number','key':'a','properties':{'whole':'true'}}                 | 12.0               |
            {'type':'number','key':'a','validate':{'min':1,'max':9}}                  | 0                  | a too_small
            {'type':'number','key':'a','validate':{'min':1,'max':9}}                  | 1                  |
            {'type':'number','key':'a','validate':{'min':1,'max':9}}                  | 9                  |
            {'type':'number','key':'a','validate':{'min':1,'max':9}}                  | 9.01               | a too_large
            {'type':'checkbox','key':'a'}                                             | 'yes'              | a unknown_code
            {'type':'radio','key':'a','values':[{'value':'X'},{'value':'Y'}]}         | 'Z'                | a unknown_code
            {'type':'radio','key':'a','values':[{'value':'X'},{'value':'Y'}]}         | ['X']              | a unknown_code
            {'type':'select','key':'a','values':[{'value':'X'},{'value':'Y'}]}        | 'Y'                |
            {'type':'checklist','key':'a','values':[{'value':'X'},{'value':'Y'}]}     | 'X'                | a unknown_code
            {'type':'checklist','key':'a','values':[{'value':'X'},{'value':'Y'}]}     | ['X','Z']          | a unknown_code
            {'type':'taglist','key':'a','values':[{'value':'X'},{'value':'Y'}]}       | ['X','X']          | a duplicate_value
            {'type':'taglist','key':'a','values':[{'value':'X'},{'value':'Y'}]}       | ['Y','X']          |
            {'type':'taglist','key':'a','values':[{'value':'X'},{'value':'Y'}],'properties':{'maxRows':'1'}} | ['Y','X'] | a too_long
            {'type':'taglist','key':'a','values':[{'value':'X'},{'value':'Y'}],'properties':{'minRows':'2'}} | ['Y']     | a too_short
            {'type':'datetime','key':'a','subtype':'date'}                            | '2026-02-30'       | a not_a_date
            {'type':'datetime','key':'a','subtype':'date'}                            | '1899-12-31'       | a not_a_date
            {'type':'datetime','key':'a','subtype':'date'}                            | 20260301           | a not_a_date
            {'type':'datetime','key':'a','subtype':'date'}                            | '2026-02-28'       |
            {'type':'datetime','key':'a','subtype':'time'}                            | '25:00'            | a not_a_date
            {'type':'datetime','key':'a','subtype':'time'}                            | '23:59'            |
            {'type':'datetime','key':'a','subtype':'datetime'}                        | '2026-03-01T10:00' | a not_a_date
            {'type':'datetime','key':'a','subtype':'datetime'}                        | '2026-03-01T10:00+01:00' |
            {'type':'button','key':'a'}                                               | 'x'                | a unexpected
            """)
    void aValueIsHeldToItsField(String component, String value, String problem) {
        assertThat(check(component, "{'a':" + value + "}")).isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            date     | {'notInFuture':'true'} | 2026-03-02                | ok
            date     | {'notInFuture':'true'} | 2026-03-03                | in_the_future
            date     | {'notInPast':'true'}   | 2026-02-28                | ok
            date     | {'notInPast':'true'}   | 2026-02-27                | in_the_past
            date     | {'maxAhead':'P30D'}    | 2026-04-01                | ok
            date     | {'maxAhead':'P30D'}    | 2026-04-02                | too_large
            datetime | {'notInFuture':'true'} | 2026-03-01T12:05:00Z      | ok
            datetime | {'notInFuture':'true'} | 2026-03-01T12:05:01Z      | in_the_future
            datetime | {'notInPast':'true'}   | 2026-03-01T11:55:00Z      | ok
            datetime | {'notInPast':'true'}   | 2026-03-01T11:54:59Z      | in_the_past
            datetime | {'maxAhead':'PT24H'}   | 2026-03-02T12:05:00Z      | ok
            datetime | {'maxAhead':'PT24H'}   | 2026-03-02T12:05:01Z      | too_large
            """)
    void aMomentIsHeldToNow(String subtype, String properties, String value, String problem) {
        String field = "{'type':'datetime','key':'a','subtype':'" + subtype + "','properties':" + properties + "}";

        assertThat(check(field, "{'a':'" + value + "'}"))
                .isEqualTo(problem.equals("ok") ? List.of() : List.of("a " + problem));
    }

    @Test
    void aDayIsHeldToAnotherDayOfTheForm() {
        String fields = "{'type':'datetime','key':'from','subtype':'date'},"
                + "{'type':'datetime','key':'until','subtype':'date',"
                + "'properties':{'notBefore':'from','maxAfter':'from P30D'}}";

        assertThat(check(fields, "{'from':'2026-03-01','until':'2026-03-01'}")).containsExactly("until too_small");
        assertThat(check(fields, "{'from':'2026-03-01','until':'2026-03-31'}")).isEmpty();
        assertThat(check(fields, "{'from':'2026-03-01','until':'2026-04-01'}")).containsExactly("until too_large");
    }

    @Test
    void aNumberIsNotAboveAnotherOfTheForm() {
        String fields = "{'type':'number','key':'seats'},"
                + "{'type':'number','key':'wheelchair','properties':{'notAbove':'seats'}}";

        assertThat(check(fields, "{'seats':10,'wheelchair':11}")).containsExactly("wheelchair too_large");
        assertThat(check(fields, "{'seats':10,'wheelchair':10}")).isEmpty();
    }

    @Test
    void valuesMayComeFromAPrefilledList() {
        String field = "{'type':'select','key':'centre','valuesKey':'centres'}";
        String lists = "{'centres':[{'value':'nador','label':'Nador'},{'value':'tanger','label':'Tanger'}]}";

        assertThat(check(field, "{'centre':'nador'}", lists)).isEmpty();
        assertThat(check(field, "{'centre':'oujda'}", lists)).containsExactly("centre unknown_code");
        assertThat(check(field, "{'centre':'nador'}", "{}")).containsExactly("centre unknown_code");
    }

    @Test
    void aFieldTheFormLacksIsRefused() {
        assertThat(check("{'type':'textfield','key':'a'}", "{'a':'x','role':'admin'}"))
                .containsExactly("role unexpected");
    }

    @Test
    void aFieldToReadIsNotSent() {
        String field = "{'type':'textfield','key':'a','disabled':true,'validate':{'required':true}}";

        assertThat(check(field, "{'a':'x'}")).containsExactly("a unexpected");
        assertThat(check(field, "{}")).isEmpty();
    }

    @Test
    void aHiddenFieldIsRefusedAndAShownOneRequired() {
        String fields = "{'type':'checkbox','key':'ill'},{'type':'textfield','key':'illness',"
                + "'validate':{'required':true},'conditional':{'hide':'=ill != true'}}";

        assertThat(check(fields, "{'ill':false,'illness':'flu'}")).containsExactly("illness unexpected");
        assertThat(check(fields, "{}")).isEmpty();
        assertThat(check(fields, "{'ill':false}")).isEmpty();
        assertThat(check(fields, "{'ill':true}")).containsExactly("illness required");
        assertThat(check(fields, "{'ill':true,'illness':'flu'}")).isEmpty();
    }

    @Test
    void aNumberBeyondAllMeasureDoesNotDisturbTheConditions() {
        String fields = "{'type':'number','key':'days'},"
                + "{'type':'textfield','key':'why','conditional':{'hide':'=days < 3'}}";

        assertThat(check(fields, "{'days':1e999}")).containsExactly("days not_a_number");
    }

    @Test
    void whatAGroupHidesIsHiddenWithIt() {
        String group = "{'type':'checkbox','key':'ill'},{'type':'group','id':'g',"
                + "'conditional':{'hide':'=ill != true'},'components':["
                + "{'type':'textfield','key':'illness','validate':{'required':true}}]}";

        assertThat(check(group, "{}")).isEmpty();
        assertThat(check(group, "{'illness':'flu'}")).containsExactly("illness unexpected");
        assertThat(check(group, "{'ill':true}")).containsExactly("illness required");
    }

    @Test
    void aGroupNamesItsFieldsByItsPath() {
        String group = "{'type':'group','path':'contact','components':["
                + "{'type':'textfield','key':'phone','validate':{'required':true}}]}";

        assertThat(check(group, "{}")).containsExactly("contact.phone required");
        assertThat(check(group, "{'contact':'x'}")).containsExactly("contact unexpected");
        assertThat(check(group, "{'contact':{'phone':'1','fax':'2'}}")).containsExactly("contact.fax unexpected");
    }

    private static final String MEMBERS = "{'type':'dynamiclist','path':'members',"
            + "'properties':{'minRows':'1','maxRows':'2'},'components':["
            + "{'type':'textfield','key':'name','validate':{'required':true},'properties':{'unique':'true'}},"
            + "{'type':'checkbox','key':'ill'},"
            + "{'type':'textfield','key':'illness','conditional':{'hide':'=this.ill != true'}}]}";

    @Test
    void aRowIsNamedInThePathOfItsProblem() {
        assertThat(check(MEMBERS, "{'members':[{'name':'Amina'},{'name':'','age':3}]}"))
                .containsExactlyInAnyOrder("members[1].name required", "members[1].age unexpected");
    }

    @Test
    void aListHasAsManyRowsAsTheFormAllows() {
        assertThat(check(MEMBERS, "{}")).containsExactly("members required");
        assertThat(check(MEMBERS, "{'members':[{'name':'a'},{'name':'b'},{'name':'c'}]}"))
                .containsExactly("members too_long");
        assertThat(check(MEMBERS, "{'members':'a'}")).containsExactly("members unexpected");
        assertThat(check(MEMBERS, "{'members':['a']}")).containsExactly("members[0] unexpected");
    }

    @Test
    void aUniqueColumnHoldsEachValueOnce() {
        assertThat(check(MEMBERS, "{'members':[{'name':'Amina'},{'name':'Amina'}]}"))
                .containsExactly("members[1].name duplicate_value");
    }

    @Test
    void aRowHidesItsOwnFields() {
        assertThat(check(MEMBERS, "{'members':[{'name':'a','ill':true,'illness':'flu'},{'name':'b','illness':'flu'}]}"))
                .containsExactly("members[1].illness unexpected");
    }

    @Test
    void fixedRowsAreThoseThatWereShown() {
        String list =
                "{'type':'dynamiclist','path':'people','validate':{'required':true},'properties':{'fixedRows':'true'},'components':["
                        + "{'type':'textfield','key':'person'},{'type':'checkbox','key':'present'}]}";
        String shown = "{'people':[{'person':'p1'},{'person':'p2'}]}";

        assertThat(check(list, "{'people':[{'person':'p1','present':true},{'person':'p2'}]}", shown))
                .isEmpty();
        assertThat(check(list, "{'people':[{'person':'p1'}]}", shown)).containsExactly("people too_short");
        assertThat(check(list, "{'people':[{'person':'p1'},{'person':'p2'},{'person':'p3'}]}", shown))
                .contains("people too_long");
        assertThat(check(list, "{'people':[{'person':'p1'},{'person':'p9'}]}", shown))
                .containsExactly("people[1].person unexpected");
        assertThat(check(list, "{}", shown)).containsExactly("people required");
    }

    @Test
    void aMaskedNumberThatWasNotTouchedIsFine() {
        String field = "{'type':'textfield','key':'phone','validate':{'validationType':'phone'}}";
        String masked = "{'phone':'+218\u2022\u2022\u2022\u202289'}";

        assertThat(check(field, masked, masked)).isEmpty();
        assertThat(check(field, masked, "{'phone':'+216\u2022\u2022\u2022\u202211'}"))
                .containsExactly("phone not_a_phone");
    }

    static List<String> shippedForms() throws IOException {
        File[] forms =
                new ClassPathResource("plan/forms").getFile().listFiles((folder, name) -> name.endsWith(".form"));
        List<String> paths = new ArrayList<>();
        for (File form : forms) {
            paths.add(form.getName());
        }
        paths.sort(null);
        return paths;
    }

    @ParameterizedTest
    @MethodSource("shippedForms")
    void nothingThatIsSentBreaksAForm(String form) throws IOException {
        JsonNode schema = JSON.readTree(new ClassPathResource("plan/forms/" + form).getInputStream());
        Random random = new Random(form.hashCode());
        for (int round = 0; round < 200; round++) {
            ObjectNode data = answers(schema, random);
            ObjectNode prefilled = answers(schema, random);
            assertThatCode(() -> validator.check(schema, data, prefilled))
                    .as(data.toString())
                    .doesNotThrowAnyException();
        }
    }

    /** Something under every name the form knows, seldom what it expects. */
    private static ObjectNode answers(JsonNode parent, Random random) {
        ObjectNode data = JSON.createObjectNode();
        for (JsonNode component : parent.path("components")) {
            String name = FormFields.name(component);
            if (name == null) {
                data.setAll(answers(component, random));
            } else if (component.has("components") && random.nextBoolean()) {
                ArrayNode rows = JSON.createArrayNode();
                for (int i = random.nextInt(3); i > 0; i--) {
                    rows.add(answers(component, random));
                }
                data.set(name, rows);
            } else if (random.nextInt(4) > 0) {
                data.set(name, anything(random, 2));
            }
        }
        return data;
    }

    private static JsonNode anything(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 12 : 9)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.getNodeFactory().booleanNode(random.nextBoolean());
            case 2 -> JSON.getNodeFactory().numberNode(random.nextLong());
            case 3 -> JSON.getNodeFactory().numberNode(random.nextGaussian() * 1e6);
            case 4 -> JSON.getNodeFactory().textNode("");
            case 5 -> JSON.getNodeFactory().textNode("2026-0" + random.nextInt(10) + "-1" + random.nextInt(10));
            case 6 -> JSON.getNodeFactory().textNode("1e" + random.nextInt(400_000_000));
            case 7 ->
                JSON.getNodeFactory()
                        .textNode(random.ints(8, 0, 0x800)
                                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                                .toString());
            case 8 -> JSON.getNodeFactory().textNode(random.nextBoolean() ? "YES" : "OTHER");
            case 9 -> JSON.createObjectNode().set("value", anything(random, depth - 1));
            case 10 -> JSON.createArrayNode().add(anything(random, depth - 1));
            default -> JSON.createArrayNode().add("YES").add("YES").add(anything(random, depth - 1));
        };
    }

    private List<String> check(String components, String data) {
        return check(components, data, "{}");
    }

    private List<String> check(String components, String data, String prefilled) {
        return validator.check(json("{'components':[" + components + "]}"), json(data), json(prefilled)).stream()
                .map(FormValidatorTest::text)
                .toList();
    }

    private static String text(FieldProblem problem) {
        return problem.field() + " " + problem.code();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(text, broken);
        }
    }
}
