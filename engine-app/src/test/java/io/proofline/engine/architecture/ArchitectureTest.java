package io.proofline.engine.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the rooms of the house, and what may not be brought into which. */
@AnalyzeClasses(
        packages = "io.proofline",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.DoNotIncludeTestJars.class})
class ArchitectureTest {

    /** Tests of other rooms whose models are tried here too. */
    static final class DoNotIncludeTestJars implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    @ArchTest
    static final ArchRule rooms_lean_only_on_the_rooms_below_them = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("contract")
            .definedBy("io.proofline.contract..")
            .layer("decision-tables")
            .definedBy("io.proofline.decisions..")
            .layer("processes")
            .definedBy("io.proofline.processes..")
            .layer("specimens")
            .definedBy("io.proofline.specimens..")
            .layer("vision")
            .definedBy("io.proofline.vision..")
            .layer("case-core")
            .definedBy("io.proofline.casecore..")
            .layer("workers")
            .definedBy("io.proofline.workers..")
            .layer("review-console")
            .definedBy("io.proofline.console..")
            .layer("applicant-portal")
            .definedBy("io.proofline.portal..")
            .layer("engine-app")
            .definedBy("io.proofline.engine..")
            .whereLayer("contract")
            .mayNotAccessAnyLayer()
            .whereLayer("specimens")
            .mayNotAccessAnyLayer()
            .whereLayer("decision-tables")
            .mayOnlyAccessLayers("contract")
            .whereLayer("processes")
            .mayOnlyAccessLayers("contract")
            .whereLayer("vision")
            .mayOnlyAccessLayers("contract")
            .whereLayer("case-core")
            .mayOnlyAccessLayers("contract")
            .whereLayer("workers")
            .mayOnlyAccessLayers("contract", "vision")
            .whereLayer("review-console")
            .mayOnlyAccessLayers("contract", "case-core")
            .whereLayer("applicant-portal")
            .mayOnlyAccessLayers("contract", "case-core")
            .whereLayer("engine-app")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule features_do_not_lean_on_each_other_in_circles =
            slices().matching("io.proofline.(*).(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_contract_speaks_plain_java = classes()
            .that()
            .resideInAPackage("io.proofline.contract..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "io.proofline.contract..");

    @ArchTest
    static final ArchRule vision_is_free_of_frameworks = noClasses()
            .that()
            .resideInAPackage("io.proofline.vision..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.flowable..", "org.kie..", "jakarta..");

    @ArchTest
    static final ArchRule the_process_engine_is_spoken_to_in_packages_named_process = noClasses()
            .that()
            .resideOutsideOfPackage("..process..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.flowable..");

    @ArchTest
    static final ArchRule the_decision_engine_is_spoken_to_in_decision_tables_alone = noClasses()
            .that()
            .resideOutsideOfPackage("io.proofline.decisions..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.kie..", "org.drools..");

    @ArchTest
    static final ArchRule pages_and_apis_go_through_services_not_to_the_database = noClasses()
            .that()
            .areAnnotatedWith(org.springframework.stereotype.Controller.class)
            .or()
            .areAnnotatedWith(org.springframework.web.bind.annotation.RestController.class)
            .should()
            .dependOnClassesThat(resideInAPackage("org.springframework.data..")
                    .or(resideInAPackage("org.springframework.jdbc.."))
                    .or(resideInAPackage("jakarta.persistence.."))
                    .or(resideInAPackage("java.sql.."))
                    .or(resideInAPackage("javax.sql..")));
}
