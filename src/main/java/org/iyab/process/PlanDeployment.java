package org.iyab.process;

import java.io.ByteArrayInputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the plan in force: all of its files in one deployment if any of them changed, none if none did. Running cases keep
 * the models, forms and decisions they were started with. A plan that does not pass its lint is not deployed and the
 * start is refused.
 */
@Component
@Order(10)
public class PlanDeployment implements SmartInitializingSingleton {

    /** The plan is broken; every finding names file, element and reason. */
    public static final class PlanRefused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        PlanRefused(List<String> findings) {
            super("The plan was not deployed. The one in force stays.\n  " + String.join("\n  ", findings));
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(PlanDeployment.class);

    private final PlanFiles files;
    private final PlanLint lint;
    private final RepositoryService repository;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private volatile @Nullable String current;

    PlanDeployment(
            PlanFiles files,
            PlanLint lint,
            RepositoryService repository,
            JdbcClient jdbc,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.files = files;
        this.lint = lint;
        this.repository = repository;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        deploy();
    }

    /** Deploys if something changed; answers the deployment in force. */
    public String deploy() {
        Map<String, byte[]> plan = files.read();
        String hash = PlanFiles.hash(plan);
        Optional<String> inForce = jdbc.sql(
                        "select deployment_id from plan_version where hash = ? and deployed_at = (select max(deployed_at) from plan_version)")
                .param(hash)
                .query(String.class)
                .optional();
        if (inForce.isPresent()) {
            current = inForce.get();
            LOG.info("The plan is unchanged ({} files)", plan.size());
            return inForce.get();
        }
        List<String> findings = lint.check(plan);
        if (!findings.isEmpty()) {
            throw new PlanRefused(findings);
        }
        current = Objects.requireNonNull(transaction.execute(status -> put(plan, hash)));
        return current;
    }

    /** The deployment in force. */
    public String current() {
        return Objects.requireNonNull(current, "No plan is deployed yet");
    }

    private String put(Map<String, byte[]> plan, String hash) {
        DeploymentBuilder builder = repository
                .createDeployment()
                .name("plan " + hash.substring(0, 12))
                .source("iyab");
        plan.forEach((path, content) -> builder.addInputStream(path, new ByteArrayInputStream(content)));
        Deployment deployment = builder.deploy();
        jdbc.sql("insert into plan_version (deployment_id, hash, deployed_at) values (?, ?, ?)")
                .params(deployment.getId(), hash, Timestamp.from(clock.instant()))
                .update();
        LOG.info("The plan was deployed ({} files, {})", plan.size(), hash.substring(0, 12));
        return deployment.getId();
    }
}
