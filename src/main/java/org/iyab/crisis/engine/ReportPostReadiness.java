package org.iyab.crisis.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iyab.crisis.CrisisReadiness;
import org.iyab.crisis.CrisisReadiness.Operation;
import org.iyab.crisis.CrisisReadiness.PostReport;
import org.iyab.directory.Directory;
import org.iyab.directory.Post;
import org.iyab.worklist.Answers;
import org.iyab.worklist.TaskHandler;
import org.springframework.stereotype.Component;

@Component
class ReportPostReadiness implements TaskHandler {

    private final CrisisReadiness readiness;
    private final Directory directory;

    ReportPostReadiness(CrisisReadiness readiness, Directory directory) {
        this.readiness = readiness;
        this.directory = directory;
    }

    @Override
    public String task() {
        return CrisisResponseProcess.REPORT_POST_READINESS;
    }

    @Override
    public Map<String, Object> prefill(TaskContext context) {
        Post post = post(context);
        List<Post> others = directory.postsAround(post);
        Map<String, Object> values = new HashMap<>();
        values.put("posts", Options.of(others, Post::code));
        values.put("emergencyPhone", post.phone());
        others.stream().findFirst().ifPresent(nearest -> values.put("backupPost", nearest.code()));
        readiness.lastReport(post.code()).ifPresent(last -> putLast(values, last));
        values.values().removeIf(value -> value == null);
        return values;
    }

    private static void putLast(Map<String, Object> values, PostReport last) {
        values.put("operation", last.operation());
        values.put("staff", last.staff());
        values.put("laissezPasserStock", last.laissezPasserStock());
        values.put("shelterCapacity", last.shelterCapacity());
        values.put("roadsOpen", last.roadsOpen());
        values.put("emergencyPhone", last.emergencyPhone());
        if (last.backupPost() != null) {
            values.put("backupPost", last.backupPost());
        }
    }

    @Override
    public Map<String, Object> complete(TaskContext context, Answers answers) {
        readiness.report(
                context.subject(),
                new PostReport(
                        post(context).code(),
                        answers.choice("operation", Operation.class),
                        answers.optional("backupPost").orElse(null),
                        answers.number("staff"),
                        answers.number("laissezPasserStock"),
                        answers.number("shelterCapacity"),
                        answers.codes("roadsOpen"),
                        answers.text("emergencyPhone")));
        return Map.of();
    }

    private Post post(TaskContext context) {
        String code = String.valueOf(context.item().post());
        return directory
                .post(code)
                .orElseThrow(() -> new IllegalStateException("A report is asked of " + code + ", which is no post"));
    }
}
