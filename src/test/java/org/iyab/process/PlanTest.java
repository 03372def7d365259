package org.iyab.process;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.iyab.worklist.TaskHandler;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.AutowiredAnnotationBeanPostProcessor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.util.FileSystemUtils;

/** What the plan and its words must satisfy, beyond running: ArchUnit for models, forms and texts. */
class PlanTest {

    private static final Path PLAN = Path.of("target/classes/plan");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Path MESSAGES = Path.of("src/main/resources");
    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    @TempDir
    private Path folder;

    // the lint

    @Test
    void theShippedPlanIsWithoutFindings() {
        assertThat(lint(null).check()).isEmpty();
    }

    @Test
    void theShippedPlanCopiedToAFolderIsWithoutFindings() throws IOException {
        assertThat(lint(copy()).check()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            emergency-return | ${enterQueue}               | ${leaveQueue}                   | enter-queue: its delegate does not exist: leaveQueue
            emergency-return | ${identity == 'CONFIRMED'}  | ${identity == 'A' or departed}  | identity-confirmed-to-begin-documenting: its condition is more than one comparison: ${identity == 'A' or departed}
            case-closure     | camunda:candidateGroups="crisis-cell" | '' | close-case: has no candidate group
            case-closure     | camunda:candidateGroups="crisis-cell" | camunda:candidateGroups="chess-club" | close-case: its candidate group is unknown: chess-club
            case-closure     | bpmnElement="close-case"    | bpmnElement="case-settled"      | close-case: is missing in the diagram
            case-closure     | camunda:formRef="close-case" | camunda:formRef="assess-needs" | close-case: its form is not named like the task
            case-closure     | camunda:historyTimeToLive="P1825D" | ''                       | case-closure: has no time to live
            crisis-response  | camunda:delegateExpression="${preparePlan}" | camunda:class="org.iyab.Plan" | prepare-plan: is not bound by a delegate expression
            reception        | ' default="help-needed-to-helped"' | ''                       | help-needed: has no default flow
            """)
    void aBrokenModelIsRefusedWithFileElementAndReason(String process, String shipped, String broken, String finding)
            throws IOException {
        String path = "processes/" + process + ".bpmn";
        Path plan = copy();
        String model = Files.readString(plan.resolve(path));
        assertThat(model).contains(shipped);
        Files.writeString(plan.resolve(path), model.replace(shipped, broken));

        assertThat(lint(plan).check()).contains(path + ": " + finding);
    }

    @Test
    void aTaskWithoutItsFormIsRefused() throws IOException {
        Path plan = copy();
        Files.delete(plan.resolve("forms/close-case.form"));

        assertThat(lint(plan).check())
                .containsExactly("processes/case-closure.bpmn: close-case: its form does not exist");
    }

    @Test
    void aTaskWithoutADeadlineIsRefused() throws IOException {
        Path plan = copy();
        Path deadlines = plan.resolve("seeds/deadlines.csv");
        Files.write(
                deadlines,
                Files.readAllLines(deadlines).stream()
                        .filter(line -> !line.startsWith("close-case,"))
                        .toList());

        assertThat(lint(plan).check())
                .containsExactly("processes/case-closure.bpmn: close-case: seeds/deadlines.csv gives it no deadline");
    }

    @Test
    void aTaskNobodyHandlesIsRefused() throws IOException {
        Path plan = copy();
        Path model = plan.resolve("processes/case-closure.bpmn");
        Files.writeString(model, Files.readString(model).replace("\"close-case\"", "\"shut-case\""));
        Files.move(plan.resolve("forms/close-case.form"), plan.resolve("forms/shut-case.form"));

        assertThat(lint(plan).check()).contains("processes/case-closure.bpmn: shut-case: nobody handles its answers");
    }

    @Test
    void aModelThatCannotBeReadIsRefused() throws IOException {
        Path plan = copy();
        Files.writeString(plan.resolve("processes/reception.bpmn"), "<bpmn:definitions");

        assertThat(lint(plan).check())
                .singleElement()
                .asString()
                .startsWith("processes/reception.bpmn: cannot be read: ");
    }

    @Test
    void aRefusedPlanNamesItsFindings() {
        assertThat(new PlanDeployment.PlanRefused(List.of("processes/a.bpmn: b: c")))
                .hasMessageContaining("processes/a.bpmn: b: c")
                .hasMessageContaining("The one in force stays");
    }

    // the words

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void everyElementAndEveryGuidanceIsTranslated(String language) throws IOException {
        Properties words = properties(shipped("processes/i18n/" + language + ".properties"));
        Set<String> untranslated = new TreeSet<>(planKeys());
        untranslated.removeIf(key -> speaks(language, words.getProperty(key)));

        assertThat(untranslated).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void noTranslationOfThePlanIsLeftOver(String language) throws IOException {
        Set<Object> left = new java.util.HashSet<>(properties(shipped("processes/i18n/" + language + ".properties"))
                .keySet());
        left.removeAll(planKeys());

        assertThat(left).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"forms,fr", "forms,ar", "forms/entry,fr", "forms/entry,ar"})
    void everyWordOfTheFormsIsTranslated(String forms, String language) throws IOException {
        Properties words = properties(shipped(forms + "/i18n/" + language + ".properties"));
        Map<String, String> untranslated = new TreeMap<>();
        for (Path file : files(shipped(forms), ".form")) {
            String form = file.getFileName().toString().replace(".form", "");
            ObjectNode english = (ObjectNode) new ObjectMapper().readTree(file.toFile());
            ObjectNode translated = english.deepCopy();
            new FormTranslation(form, marked(words)).apply(translated);
            words(english, translated, form, (where, before, after) -> {
                boolean found = after.startsWith("\u0000") && speaks(language, after.substring(1));
                if (LETTER.matcher(before).find() && !found) {
                    untranslated.put(where, before);
                }
            });
        }

        assertThat(untranslated).isEmpty();
    }

    @Test
    void theBundlesAgreeInKeysAndPlaceholders() throws IOException {
        Properties english = properties(MESSAGES.resolve("messages_en.properties"));
        for (String language : List.of("fr", "ar")) {
            Properties other = properties(MESSAGES.resolve("messages_" + language + ".properties"));
            assertThat(other.keySet()).as(language).isEqualTo(english.keySet());
            for (String key : english.stringPropertyNames()) {
                assertThat(placeholders(other.getProperty(key)))
                        .as(language + " " + key)
                        .isEqualTo(placeholders(english.getProperty(key)));
            }
        }
    }

    @Test
    void everyActHasASentenceInTheTimeline() throws IOException {
        Set<String> acts = new TreeSet<>();
        Pattern action = Pattern.compile("\"([a-z]+(?:-[a-z]+)*\\.[a-z]+(?:[_-][a-z]+)*)\"");
        everyMatch("(?:Act\\.of|\\bact|\\brecord|\\bstep)\\(|String action =", (text, start) -> action.matcher(
                        text.substring(start, text.indexOf(';', start)))
                .results()
                .forEach(match -> acts.add(match.group(1))));

        assertThat(acts).hasSizeGreaterThan(60);
        assertThat(missing("timeline.", acts)).isEmpty();
    }

    @Test
    void everyRefusalHasAText() throws IOException {
        Set<String> codes = new TreeSet<>(List.of("not_found", "forbidden", "validation_failed"));
        Pattern code = Pattern.compile(
                "(?:DomainProblem\\s*\\.)?\\w+\\(\\s*(?:(?:DomainProblem\\.)?Kind\\.\\w+,\\s*)?\"([a-z_]+)\"");
        everyMatch("DomainProblem\\s*\\.(?:of|conflict|invalid)\\(", (text, start) -> {
            var match = code.matcher(text).region(start, text.length());
            if (match.lookingAt()) {
                codes.add(match.group(1));
            }
        });

        assertThat(codes).hasSizeGreaterThan(30);
        assertThat(missing("problem.", codes)).isEmpty();
    }

    @Test
    void everyProblemOfAFieldHasAText() throws IOException {
        Set<String> codes = new TreeSet<>();
        Pattern second = Pattern.compile(
                "new FieldProblem\\([^;]*?,\\s*(?:[^,;\"]+\\?\\s*)?\"([a-z_]+)\"(?:\\s*:\\s*\"([a-z_]+)\")?");
        everyMatch("new FieldProblem\\(", (text, start) -> {
            var match = second.matcher(text).region(start, text.length());
            if (match.lookingAt()) {
                codes.add(match.group(1));
                if (match.group(2) != null) {
                    codes.add(match.group(2));
                }
            }
        });

        assertThat(codes).hasSizeGreaterThan(10);
        assertThat(missing("field.", codes)).isEmpty();
    }

    // the tests

    @Test
    void everyProcessHasATestOfItsWaysOut() throws IOException {
        Set<String> tested = new TreeSet<>();
        Pattern plan = Pattern.compile("PlanEngine\\s*\\.of\\(([^)]+)\\)");
        for (Path test : files(TESTS, "ProcessTest.java")) {
            plan.matcher(Files.readString(test))
                    .results()
                    .forEach(match -> tested.add(test.getFileName()
                            .toString()
                            .replace("ProcessTest.java", "")
                            .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                            .toLowerCase(java.util.Locale.ROOT)));
        }

        assertThat(tested).isEqualTo(models().keySet());
    }

    /** The lint with every bean that it asks for by name or by type, none of them wired to anything. */
    private static PlanLint lint(@Nullable Path location) {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        new ClassPathBeanDefinitionScanner(beans).scan("org.iyab");
        for (String handler : beans.getBeanNamesForType(TaskHandler.class, false, false)) {
            Class<?> type = beans.getType(handler);
            beans.removeBeanDefinition(handler);
            RootBeanDefinition unwired = new RootBeanDefinition();
            unwired.setInstanceSupplier(() -> Mockito.mock(type, Mockito.CALLS_REAL_METHODS));
            unwired.setBeanClass(type);
            beans.registerBeanDefinition(handler, unwired);
        }
        AutowiredAnnotationBeanPostProcessor constructors = new AutowiredAnnotationBeanPostProcessor();
        constructors.setBeanFactory(beans);
        beans.addBeanPostProcessor(constructors);
        beans.registerResolvableDependency(BeanFactory.class, beans);
        beans.registerSingleton("planSettings", new org.iyab.seeds.Seeds.Settings(location));
        return beans.getBean(PlanLint.class);
    }

    private Path copy() throws IOException {
        FileSystemUtils.copyRecursively(shipped(""), folder);
        return folder;
    }

    private static Path shipped(String path) {
        return PLAN.resolve(path);
    }

    private static Map<String, BpmnModelInstance> models() throws IOException {
        Map<String, BpmnModelInstance> models = new TreeMap<>();
        for (Path file : files(shipped("processes"), ".bpmn")) {
            models.put(file.getFileName().toString().replace(".bpmn", ""), Bpmn.readModelFromFile(file.toFile()));
        }
        return models;
    }

    /** The keys that the names and the guidance of models and tables are translated under. */
    private static Set<String> planKeys() throws IOException {
        Set<String> keys = new TreeSet<>();
        models().forEach((process, model) -> {
            model.getModelElementsByType(Process.class).forEach(whole -> {
                keys.add(process + ".name");
                if (!whole.getDocumentations().isEmpty()) {
                    keys.add(process + ".documentation");
                }
            });
            for (FlowElement element : model.getModelElementsByType(FlowElement.class)) {
                if (element.getName() != null) {
                    keys.add(process + "." + element.getId() + ".name");
                }
                if (!element.getDocumentations().isEmpty()) {
                    keys.add(process + "." + element.getId() + ".documentation");
                }
            }
        });
        for (Path file : files(shipped("processes"), ".dmn")) {
            var tables = Dmn.readModelFromFile(file.toFile());
            String table = tables.getModelElementsByType(Decision.class)
                    .iterator()
                    .next()
                    .getId();
            keys.add(table + ".name");
            tables.getModelElementsByType(Rule.class).forEach(rule -> keys.add(table + "." + rule.getId()));
        }
        return keys;
    }

    private static List<Path> files(Path where, String ending) throws IOException {
        int depth = ending.endsWith(".java") ? Integer.MAX_VALUE : 1;
        try (Stream<Path> all = Files.walk(where, depth)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static Properties properties(Path file) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            words.load(reader);
        }
        return words;
    }

    /** The same words, each recognisable as a translation. */
    private static Properties marked(Properties words) {
        Properties marked = new Properties();
        words.forEach((key, word) -> marked.put(key, "\u0000" + word));
        return marked;
    }

    private static boolean speaks(String language, @Nullable String words) {
        return words != null
                && !words.isBlank()
                && (!language.equals("ar") || ARABIC.matcher(words).find());
    }

    private interface Words {
        void seen(String where, String before, String after);
    }

    private static void words(JsonNode english, JsonNode translated, String where, Words words) {
        english.properties().forEach(field -> {
            String key = field.getKey();
            JsonNode other = translated.path(key);
            String name = FormFields.name(english);
            String at = where + "." + (name == null ? english.path("id").asText() : name);
            if (Set.of("label", "description", "dateLabel", "timeLabel", "text", "placeholder")
                            .contains(key)
                    && field.getValue().isTextual()) {
                words.seen(at + "." + key, field.getValue().asText(), other.asText());
            } else if (key.equals("values")) {
                for (int i = 0; i < other.size(); i++) {
                    JsonNode option = field.getValue().get(i);
                    words.seen(
                            at + "." + option.path("value").asText(),
                            option.path("label").asText(),
                            other.get(i).path("label").asText());
                }
            } else if (key.equals("components")) {
                for (int i = 0; i < other.size(); i++) {
                    words(field.getValue().get(i), other.get(i), at, words);
                }
            }
        });
    }

    private static Set<String> placeholders(String text) {
        return Pattern.compile("\\{[^{}]*}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(toCollection(TreeSet::new));
    }

    private interface Hit {
        void at(String text, int start);
    }

    private static void everyMatch(String pattern, Hit hit) throws IOException {
        Pattern compiled = Pattern.compile(pattern);
        for (Path file : files(SOURCES, ".java")) {
            String text = Files.readString(file);
            compiled.matcher(text).results().forEach(match -> hit.at(text, match.start()));
        }
    }

    private static List<String> missing(String prefix, Set<String> codes) throws IOException {
        Properties english = properties(MESSAGES.resolve("messages_en.properties"));
        List<String> missing = new ArrayList<>(codes);
        missing.removeIf(code -> english.containsKey(prefix + code));
        return missing;
    }
}
