package org.iyab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.iyab.access.Accounts;
import org.iyab.access.Grant;
import org.iyab.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WorkJourneyTest extends JourneyTest {

    private static final String COLLEAGUE = "consul.tripoli.second";

    @Autowired
    private Accounts accounts;

    @Test
    void aTaskBelongsToWhoeverClaimedItFirst() {
        aColleague();
        String family = reference(crisis(), Family.of(1));
        Offer task = offer(family, "verify-identity");

        submit(task, sheet(task, Map.of()).answers()).refused(409, "not_claimed");
        claim(CONSUL, task.id()).expect(200);
        claim(CONSUL, task.id()).expect(200);
        assertThat(claim(COLLEAGUE, task.id())
                        .refused(409, "already_claimed")
                        .path("assignee")
                        .asText())
                .isNotBlank();
        assertThat(api.get(CONSUL, "/work-items?view=mine&case=" + family).items())
                .hasSize(1);
        assertThat(api.get(COLLEAGUE, "/work-items?view=available&case=" + family)
                        .items())
                .isEmpty();
        api.post(CONSUL, "/work-items/" + task.id() + "/unclaim", Map.of()).expect(200);
        claim(COLLEAGUE, task.id()).expect(200);
    }

    @Test
    void ofTwoWhoClaimAtTheSameMomentOneHasTheTask() {
        aColleague();
        String crisis = crisis();
        for (int round = 0; round < 5; round++) {
            String family = reference(crisis, Family.of(1));
            String task = offer(family, "verify-identity").id();
            assertThat(atTheSameMoment(() -> claim(CONSUL, task), () -> claim(COLLEAGUE, task)))
                    .extracting(Answer::status)
                    .containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void aTaskIsCompletedOnce() {
        String family = reference(crisis(), Family.of(1));
        Offer task = offer(family, "verify-identity");
        ObjectNode answers = claimed(task, Map.of()).answers();

        submit(task, answers).expect(200);
        submit(task, answers).refused(409, "task_over");
        claim(CONSUL, task.id()).refused(409, "task_over");
        assertThat(offers("case=" + family)).extracting(Offer::task).containsExactly("assess-needs");
    }

    @Test
    void aDoubleClickCompletesATaskOnce() {
        String crisis = crisis();
        for (int round = 0; round < 5; round++) {
            String family = reference(crisis, Family.of(1));
            Offer task = offer(family, "verify-identity");
            ObjectNode answers = claimed(task, Map.of()).answers();
            assertThat(atTheSameMoment(() -> submit(task, answers), () -> submit(task, answers)))
                    .extracting(Answer::status)
                    .containsExactlyInAnyOrder(200, 409);
            assertThat(offers("case=" + family)).hasSize(1);
        }
    }

    @Test
    void twoPeopleCompleteTwoTasksOfOneCaseAtTheSameMoment() {
        String crisis = crisis();
        for (int round = 0; round < 5; round++) {
            Family family = Family.of(2)
                    .member(0, "needs", List.of("VIOLENCE_SURVIVOR"))
                    .member(1, "needs", List.of("MEDICAL_URGENT"));
            String reference = reference(crisis, family);
            complete(reference, "verify-identity", Map.of());
            complete(reference, "assess-needs", Map.of("medicalUrgency", "URGENT"));
            Offer doctor = offer(reference, "assess-fitness");
            Offer protection = offer(reference, "confidential-interview");
            ObjectNode health = claimed(doctor, Map.of()).answers();
            ObjectNode safety = claimed(protection, Map.of()).answers();

            List<Answer> answers =
                    atTheSameMoment(() -> submitMending(doctor, health), () -> submitMending(protection, safety));

            assertThat(answers).allSatisfy(answer -> answer.expect(200));
            untilStatus(reference, "READY");
            assertThat(offers("case=" + reference)).isEmpty();
        }
    }

    private Answer submitMending(Offer offer, ObjectNode answers) {
        FormSheet sheet = sheet(offer, Map.of());
        Answer answer = submit(offer, answers);
        for (int attempt = 0; attempt < 5 && answer.status() == 422; attempt++) {
            sheet.mend(answer.body().path("errors"));
            answer = submit(offer, sheet.answers());
        }
        return answer;
    }

    @Test
    void aTaskIsGivenToWhoMayDoIt() {
        aColleague();
        String family = reference(crisis(), Family.of(1));
        String task = offer(family, "verify-identity").id();

        api.post(SUPERVISOR, "/work-items/" + task + "/assign", Map.of("user", "consul.tunis"))
                .refused(404, "not_found");
        api.post(CONSUL, "/work-items/" + task + "/assign", Map.of("user", "consul.tunis"))
                .refused(422, "assignee_not_allowed");
        assertThat(api.post(CONSUL, "/work-items/" + task + "/assign", Map.of("user", COLLEAGUE))
                        .expect(200)
                        .path("assignee")
                        .asText())
                .isNotBlank();
    }

    private void aColleague() {
        accounts.put(COLLEAGUE, "Second Consul", "demo", List.of(new Grant(Role.CONSULAR, "tripoli")));
    }

    static List<Answer> atTheSameMoment(Supplier<Answer> one, Supplier<Answer> other) {
        CyclicBarrier barrier = new CyclicBarrier(2);
        List<CompletableFuture<Answer>> running = Stream.of(one, other)
                .map(call -> CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                barrier.await();
                            } catch (Exception broken) {
                                throw new IllegalStateException(broken);
                            }
                            return call.get();
                        },
                        task -> new Thread(task, "at the same moment").start()))
                .toList();
        return running.stream().map(CompletableFuture::join).toList();
    }
}
