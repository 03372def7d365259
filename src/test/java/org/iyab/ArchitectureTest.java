package org.iyab;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/** What Modulith cannot say. */
@AnalyzeClasses(packages = "org.iyab", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /** The clock itself; how long a password is remembered; the name of a folder set aside before there is a clock. */
    private static final DescribedPredicate<JavaClass> MAY_READ_THE_SYSTEM_CLOCK =
            DescribedPredicate.describe("may read the system's clock", type -> Set.of(
                            "org.iyab.process.ProductClock",
                            "org.iyab.access.PasswordMemory",
                            "org.iyab.database.EmbeddedServer")
                    .contains(type.getName()));

    @ArchTest
    static final ArchRule entitiesStayInTheirModule =
            classes().that().areAnnotatedWith(Entity.class).should().notBePublic();

    @ArchTest
    static final ArchRule repositoriesStayInTheirModule =
            classes().that().areAssignableTo(Repository.class).should().notBePublic();

    @ArchTest
    static final ArchRule theEngineIsKnownToItsAdaptersAlone = noClasses()
            .that()
            .resideOutsideOfPackages("..process..", "..worklist..", "..engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule collaboratorsComeByConstructor = GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule settingsComeAsRecords = noFields().should().beAnnotatedWith(Value.class);

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that(DescribedPredicate.not(MAY_READ_THE_SYSTEM_CLOCK))
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(Date.class);

    @ArchTest
    static final ArchRule controllersAreInboundAdapters = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .resideInAPackage("..web..")
            .orShould()
            .haveSimpleNameEndingWith("Resource");

    @ArchTest
    static final ArchRule transactionsBelongToTheModules = noClasses()
            .that()
            .resideInAnyPackage("..web..", "..engine..")
            .should()
            .beAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule noMethodOfAnAdapterOpensATransaction = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("..web..", "..engine..")
            .should()
            .beAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule oneWayToLog = GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
}
