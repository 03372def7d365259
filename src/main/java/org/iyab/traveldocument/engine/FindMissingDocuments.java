package org.iyab.traveldocument.engine;

import static org.iyab.traveldocument.engine.DocumentVariables.DOCUMENTS_MISSING;
import static org.iyab.traveldocument.engine.DocumentVariables.PERSONS_WITHOUT_DOCUMENT;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.iyab.casefile.CaseFiles;
import org.iyab.registry.Households;
import org.iyab.traveldocument.MissingPapers;
import org.springframework.stereotype.Component;

/** Begins the documents of a household: who needs a laissez-passer? */
@Component("findMissingDocuments")
class FindMissingDocuments implements JavaDelegate {

    private final CaseFiles cases;
    private final Households households;
    private final MissingPapers missing;

    FindMissingDocuments(CaseFiles cases, Households households, MissingPapers missing) {
        this.cases = cases;
        this.households = households;
        this.missing = missing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        cases.documenting(reference);
        List<String> people = missing
                .among(households.members(cases.get(reference).household()))
                .stream()
                .map(person -> person.id().toString())
                .toList();
        PERSONS_WITHOUT_DOCUMENT.set(execution, people);
        DOCUMENTS_MISSING.set(execution, !people.isEmpty());
    }
}
