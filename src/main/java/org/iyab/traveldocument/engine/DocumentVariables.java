package org.iyab.traveldocument.engine;

import java.util.List;
import org.iyab.process.ProcessVariable;

/** What the travel documents tell the process emergency-return. */
final class DocumentVariables {

    static final ProcessVariable<Boolean> DOCUMENTS_MISSING = ProcessVariable.flag("documentsMissing");
    static final ProcessVariable<List<String>> PERSONS_WITHOUT_DOCUMENT =
            ProcessVariable.codes("personsWithoutDocument");

    private DocumentVariables() {}
}
