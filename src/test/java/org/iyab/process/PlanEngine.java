package org.iyab.process;

import static java.util.stream.Collectors.toCollection;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CompensateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.iyab.TestDatabase;
import org.iyab.seeds.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The shipped plan on a real engine: all its files in one deployment, delegates played under their bean names, time moved
 * by the test. Once every test of a class has run, each flow node of its process must have been executed; what undoes
 * an activity is exempt, for the engine never executes a compensation boundary event itself.
 */
public final class PlanEngine implements BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    public static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private static final class Shared {
        static final ProcessEngine ENGINE = build();
    }

    private final String process;
    private final Set<String> executed = new TreeSet<>();
    private final Set<String> passed = new TreeSet<>();
    private final Map<String, Integer> calls = new TreeMap<>();
    private Instant now = NOW;

    private PlanEngine(String process) {
        this.process = process;
    }

    /** For the tests of one process. */
    public static PlanEngine of(String process) {
        return new PlanEngine(process);
    }

    public ProcessEngine engine() {
        return Shared.ENGINE;
    }

    public ProcessInstance start(String businessKey, Map<String, Object> facts) {
        return engine().getRuntimeService().startProcessInstanceByKey(process, businessKey, facts);
    }

    /** Registers delegates that only count their calls. */
    public void play(String... beans) {
        Arrays.stream(beans).forEach(bean -> play(bean, execution -> {}));
    }

    /** Registers a delegate that does as told and counts its calls. */
    public void play(String bean, Consumer<DelegateExecution> delegate) {
        Mocks.register(bean, (JavaDelegate) execution -> {
            calls.merge(bean, 1, Integer::sum);
            delegate.accept(execution);
        });
    }

    /** How often a played delegate was called in this test. */
    public int calls(String bean) {
        return calls.getOrDefault(bean, 0);
    }

    /** Delivers a message as {@link Processes} does: to one instance, which must be waiting for it. */
    public void send(ProcessInstance instance, String message, Map<String, Object> facts) {
        engine().getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceId(instance.getId())
                .setVariables(facts)
                .correlate();
    }

    public void send(ProcessInstance instance, String message) {
        send(instance, message, Map.of());
    }

    /** Completes the one open task of a key. */
    public void complete(ProcessInstance instance, String key, Map<String, Object> facts) {
        List<Task> open = tasks(instance, key);
        if (open.size() != 1) {
            throw new AssertionError(open.size() + " tasks " + key + " are open instead of one");
        }
        engine().getTaskService().complete(open.get(0).getId(), facts);
    }

    public void complete(ProcessInstance instance, String key) {
        complete(instance, key, Map.of());
    }

    /** The open tasks of a key, the oldest first. */
    public List<Task> tasks(ProcessInstance instance, String key) {
        return engine().getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKey(key)
                .orderByTaskCreateTime()
                .asc()
                .list();
    }

    /**
     * The instance stands at these elements and at no others. The scopes around them do not count, nor do joins that
     * wait for more.
     */
    public ProcessInstanceAssert assertWaitingAt(ProcessInstance instance, String... elements) {
        Set<String> waiting = new TreeSet<>();
        ActivityInstance root = engine().getRuntimeService().getActivityInstance(instance.getId());
        if (root != null) {
            collect(root, waiting);
        }
        BpmnModelInstance model =
                engine().getRepositoryService().getBpmnModelInstance(instance.getProcessDefinitionId());
        waiting.removeIf(id -> model.getModelElementById(id) instanceof ParallelGateway
                || model.getModelElementById(id) instanceof InclusiveGateway);
        Assertions.assertThat(waiting).containsExactlyInAnyOrder(elements);
        return BpmnAwareTests.assertThat(instance);
    }

    private static void collect(ActivityInstance scope, Set<String> waiting) {
        for (ActivityInstance child : scope.getChildActivityInstances()) {
            if (child.getChildActivityInstances().length == 0) {
                waiting.add(child.getActivityId().replace("#multiInstanceBody", ""));
            }
            collect(child, waiting);
        }
    }

    /** Lets time go by and fires the timers that are then due. */
    public void pass(Duration time) {
        now = now.plus(time);
        ClockUtil.setCurrentTime(Date.from(now));
        for (Job job :
                engine().getManagementService().createJobQuery().executable().list()) {
            engine().getManagementService().executeJob(job.getId());
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        BpmnAwareTests.init(engine());
        calls.clear();
        now = NOW;
        ClockUtil.setCurrentTime(Date.from(now));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        engine().getHistoryService().createHistoricActivityInstanceQuery().finished().list().stream()
                .filter(activity -> activity.getProcessDefinitionKey().equals(process))
                // the engine writes "canceled" for every event-based gateway that its event takes on
                .filter(activity ->
                        !activity.isCanceled() || activity.getActivityType().equals("eventBasedGateway"))
                .map(activity -> activity.getActivityId().replace("#multiInstanceBody", ""))
                .forEach(executed::add);
        if (context.getExecutionException().isEmpty()) {
            passed.add(context.getRequiredTestMethod().getName());
        }
        sweep();
        Mocks.reset();
        BpmnAwareTests.reset();
        ClockUtil.reset();
    }

    private void sweep() {
        engine().getRuntimeService().createProcessInstanceQuery().rootProcessInstances().list().stream()
                .map(ProcessInstance::getId)
                .forEach(id -> engine().getRuntimeService().deleteProcessInstance(id, "end of test", true));
        List<String> over = engine().getHistoryService().createHistoricProcessInstanceQuery().list().stream()
                .map(HistoricProcessInstance::getId)
                .toList();
        if (!over.isEmpty()) {
            engine().getHistoryService().deleteHistoricProcessInstancesIfExists(over);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Set<String> tests = Arrays.stream(context.getRequiredTestClass().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(java.lang.reflect.Method::getName)
                .collect(toCollection(TreeSet::new));
        if (!passed.containsAll(tests)) {
            return; // a single test was asked for, or one failed and says so itself
        }
        Set<String> left = flowNodes();
        left.removeAll(executed);
        if (!left.isEmpty()) {
            throw new AssertionError("No test executes these flow nodes of " + process + ": " + left);
        }
    }

    private Set<String> flowNodes() {
        String definition = engine().getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .singleResult()
                .getId();
        return engine()
                .getRepositoryService()
                .getBpmnModelInstance(definition)
                .getModelElementsByType(FlowNode.class)
                .stream()
                .filter(node -> !compensates(node))
                .map(FlowNode::getId)
                .collect(toCollection(TreeSet::new));
    }

    private static boolean compensates(FlowNode node) {
        return node instanceof BoundaryEvent event
                && event.getEventDefinitions().stream().anyMatch(CompensateEventDefinition.class::isInstance);
    }

    private static ProcessEngine build() {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("plan");
        configuration.setDataSource(TestDatabase.fresh());
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutorActivate(false);
        configuration.setHistory("activity");
        configuration.setHistoryCleanupEnabled(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setEnforceHistoryTimeToLive(true);
        configuration.setExpressionManager(new MockExpressionManager());
        configuration.getProcessEnginePlugins().add(new SpinProcessEnginePlugin());
        ProcessEngine engine = configuration.buildProcessEngine();
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        new PlanFiles(new Seeds(new Seeds.Settings(null), java.time.Clock.systemUTC()))
                .read()
                .forEach((path, content) -> deployment.addInputStream(path, new java.io.ByteArrayInputStream(content)));
        deployment.deploy();
        return engine;
    }
}
