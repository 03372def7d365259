package org.iyab.transport.engine;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.iyab.problem.Texts;
import org.iyab.problem.Words;
import org.iyab.transport.ManifestApproval;
import org.iyab.transport.ManifestApproval.Warning;
import org.iyab.worklist.Answers;
import org.iyab.worklist.TaskHandler;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The supervisor's word on what was proposed. */
@Component
class ApproveManifest implements TaskHandler {

    private enum Decision {
        APPROVE,
        SEND_BACK
    }

    private final ManifestApproval approval;
    private final Texts texts;

    ApproveManifest(ManifestApproval approval, Texts texts) {
        this.approval = approval;
        this.texts = texts;
    }

    @Override
    public String task() {
        return MovementProcess.APPROVE_MANIFEST;
    }

    @Override
    public Map<String, Object> prefill(TaskContext context) {
        List<Map<String, String>> warnings = approval.warnings(UUID.fromString(context.subject())).stream()
                .map(warning -> Map.of("warning", text(warning)))
                .toList();
        return Map.of("warningsExist", !warnings.isEmpty(), "exceptions", warnings);
    }

    private String text(Warning warning) {
        Object about =
                warning.code().equals("permit_missing") ? new Words("permit." + warning.about()) : warning.about();
        return texts.text(
                "manifest.warning." + warning.code(), LocaleContextHolder.getLocale(), Map.of("about", about));
    }

    @Override
    public Map<String, Object> complete(TaskContext context, Answers answers) {
        UUID movement = UUID.fromString(context.subject());
        if (answers.choice("decision", Decision.class) == Decision.APPROVE) {
            approval.approve(movement);
        } else {
            approval.sendBack(movement);
        }
        return Map.of();
    }
}
