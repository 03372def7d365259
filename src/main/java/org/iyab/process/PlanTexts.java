package org.iyab.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names and guidance of a plan's elements in the reader's language; English stands in the models themselves. */
@Component
public class PlanTexts {

    private final RepositoryService repository;
    private final PlanDeployment deployment;
    private final Map<String, Properties> bundles = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> annotations = new ConcurrentHashMap<>();
    private final Map<String, String> diagrams = new ConcurrentHashMap<>();

    PlanTexts(RepositoryService repository, PlanDeployment deployment) {
        this.repository = repository;
        this.deployment = deployment;
    }

    /** The name of an element of a process. */
    public String name(String process, String element, Locale locale) {
        return text(deployment.current(), process, element, locale, true).orElse(element);
    }

    /** What a colleague would advise at this element; empty where the model says nothing. */
    public String guidance(String process, String element, Locale locale) {
        return text(deployment.current(), process, element, locale, false).orElse("");
    }

    public String processName(String process, Locale locale) {
        String current = deployment.current();
        String translated = translated(current, process + ".name", locale);
        if (translated != null) {
            return translated;
        }
        return model(current, process).getModelElementsByType(Process.class).stream()
                .map(Process::getName)
                .findFirst()
                .orElse(process);
    }

    /** The sentence of a decision's rule, as {@code triage.T05}. */
    public String rule(String decision, String rule, Locale locale) {
        String current = deployment.current();
        String translated = translated(current, decision + "." + rule, locale);
        return translated == null ? annotations(current, decision).getOrDefault(rule, rule) : translated;
    }

    private Map<String, String> annotations(String current, String decision) {
        return annotations.computeIfAbsent(current + decision, key -> {
            String id = repository
                    .createDecisionDefinitionQuery()
                    .decisionDefinitionKey(decision)
                    .deploymentId(current)
                    .singleResult()
                    .getId();
            Map<String, String> texts = new java.util.HashMap<>();
            repository
                    .getDmnModelInstance(id)
                    .getModelElementsByType(Rule.class)
                    .forEach(rule -> texts.put(
                            rule.getId(),
                            rule.getDescription() == null
                                    ? ""
                                    : rule.getDescription().getTextContent()));
            return texts;
        });
    }

    /** A model as XML with its names in the reader's language. */
    public String diagram(String definition, Locale locale) {
        return diagrams.computeIfAbsent(definition + locale.getLanguage(), key -> draw(definition, locale));
    }

    private String draw(String definition, Locale locale) {
        var process = repository.getProcessDefinition(definition);
        BpmnModelInstance model = repository.getBpmnModelInstance(definition).clone();
        for (FlowElement element : model.getModelElementsByType(FlowElement.class)) {
            String name =
                    translated(process.getDeploymentId(), process.getKey() + "." + element.getId() + ".name", locale);
            if (name != null) {
                element.setName(name);
            }
        }
        return Bpmn.convertToString(model);
    }

    private Optional<String> text(String current, String process, String element, Locale locale, boolean name) {
        String translated = translated(current, process + "." + element + (name ? ".name" : ".documentation"), locale);
        if (translated != null) {
            return Optional.of(translated);
        }
        if (!(model(current, process).getModelElementById(element) instanceof FlowElement flow)) {
            return Optional.empty();
        }
        return name
                ? Optional.ofNullable(flow.getName())
                : flow.getDocumentations().stream()
                        .map(d -> d.getTextContent().strip())
                        .findFirst();
    }

    private BpmnModelInstance model(String current, String process) {
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .deploymentId(current)
                .singleResult();
        return repository.getBpmnModelInstance(definition.getId());
    }

    @Nullable
    String translated(String deploymentId, String key, Locale locale) {
        if (locale.getLanguage().equals("en")) {
            return null;
        }
        return bundle(deploymentId, "processes/i18n/" + locale.getLanguage() + ".properties")
                .getProperty(key);
    }

    /** A bundle of a deployment; empty where the plan has none for the language. */
    Properties bundle(String deploymentId, String path) {
        return bundles.computeIfAbsent(deploymentId + path, key -> {
            Properties properties = new Properties();
            if (!repository.getDeploymentResourceNames(deploymentId).contains(path)) {
                return properties;
            }
            try (InputStream in = repository.getResourceAsStream(deploymentId, path)) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                return properties;
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }
}
