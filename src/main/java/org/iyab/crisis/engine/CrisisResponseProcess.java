package org.iyab.crisis.engine;

import java.util.List;
import org.iyab.process.ProcessVariable;

/** The process {@code crisis-response}; its business key is the crisis's code. */
final class CrisisResponseProcess {

    static final String KEY = "crisis-response";

    static final String ASSESS_SITUATION = "assess-situation";
    static final String REPORT_POST_READINESS = "report-post-readiness";
    static final String CONVENE_PARTNERS = "convene-partners";
    static final String OPEN_RECEPTION_CENTRES = "open-reception-centres";

    static final String LEVEL_CHANGED = "level-changed";

    /** The posts of the countries concerned; none where no country has one. */
    static final ProcessVariable<List<String>> POSTS = ProcessVariable.codes("posts");

    private CrisisResponseProcess() {}
}
