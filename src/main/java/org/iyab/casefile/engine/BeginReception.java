package org.iyab.casefile.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.iyab.casefile.CaseFiles;
import org.iyab.directory.Directory;
import org.iyab.directory.ReceptionCentre;
import org.springframework.stereotype.Component;

/** The household is home; until it says where it goes, it belongs to the region of its centre. */
@Component("beginReception")
class BeginReception implements JavaDelegate {

    private final CaseFiles cases;
    private final Directory directory;

    BeginReception(CaseFiles cases, Directory directory) {
        this.cases = cases;
        this.directory = directory;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        String centre = cases.get(reference).centre();
        String region = centre == null
                ? null
                : directory.centre(centre).map(ReceptionCentre::region).orElse(null);
        cases.arrived(reference, region);
    }
}
