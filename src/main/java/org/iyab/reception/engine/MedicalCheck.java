package org.iyab.reception.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.iyab.directory.Directory;
import org.iyab.directory.Service;
import org.iyab.reception.FirstHelp;
import org.iyab.worklist.Answers;
import org.iyab.worklist.TaskHandler;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A doctor sees whoever came ill. */
@Component
class MedicalCheck implements TaskHandler {

    private final FirstHelp help;
    private final Directory directory;

    MedicalCheck(FirstHelp help, Directory directory) {
        this.help = help;
        this.directory = directory;
    }

    @Override
    public String task() {
        return "medical-check";
    }

    @Override
    public Map<String, Object> prefill(TaskContext context) {
        Locale locale = LocaleContextHolder.getLocale();
        List<Service> hospitals = directory.services("HEALTH_CARE");
        return Map.of("hospitals", Options.of(hospitals, Service::code, service -> name(service, locale)));
    }

    private String name(Service service, Locale locale) {
        String provider = directory
                .organisation(service.organisation())
                .map(organisation -> organisation.name(locale))
                .orElse(service.organisation());
        String place = locale.getLanguage().equals("ar") ? service.placeAr() : service.place();
        return Stream.of(provider, place).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }

    @Override
    public Map<String, Object> complete(TaskContext context, Answers answers) {
        help.examined(
                context.subject(),
                answers.choice("result", FirstHelp.MedicalResult.class),
                answers.codes("careNeeds"),
                answers.optional("hospital").orElse(null));
        return Map.of();
    }
}
