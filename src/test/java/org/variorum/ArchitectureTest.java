package org.variorum;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.notBePublic;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/// What the packages may know of each other, and how a bean shows that it checks rights.
@AnalyzeClasses(packages = "org.variorum", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static void modulesUseOnlyWhatTheirPackageInfoAllows(JavaClasses ignored) {
        ApplicationModules.of(Variorum.class).verify();
    }

    @ArchTest
    static final ArchRule ONLY_UI_IMPORTS_VAADIN =
            noClasses()
                    .that(not(resideInAPackage("org.variorum.ui..")))
                    .should()
                    .dependOnClassesThat(resideInAPackage("com.vaadin.."))
                    .because(
                            "the services are used by the API and by imports too, where there is no screen");

    @ArchTest
    static final ArchRule NOBODY_IMPORTS_UI =
            noClasses()
                    .that(not(resideInAPackage("org.variorum.ui..")))
                    .should()
                    .dependOnClassesThat(resideInAPackage("org.variorum.ui.."))
                    .because("screens stand on the modules; news travels up to them as events");

    @ArchTest
    static final ArchRule ANCHORING_IS_PURE =
            classes()
                    .that(resideInAPackage("org.variorum.anchoring"))
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(
                                    "java..",
                                    "org.variorum.anchoring",
                                    "org.jspecify.annotations",
                                    "com.github.difflib..",
                                    // The annotation of its package-info.
                                    "org.springframework.modulith"))
                    .because(
                            "finding a passage again is arithmetic on texts, and is tested as such");

    @ArchTest
    static final ArchRule NO_PUBLIC_ENTITY_OR_REPOSITORY =
            classes()
                    .that()
                    .areAnnotatedWith(Entity.class)
                    .or()
                    .areAssignableTo(Repository.class)
                    .should(notBePublic())
                    .because(
                            "no entity leaves its module: services take commands and return views, so nobody changes a row past the checks");

    @ArchTest
    static final ArchRule SCREENS_FORM_NO_RING =
            slices().matching("org.variorum.ui.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("a screen that can be read alone can be changed alone");

    @ArchTest
    static final ArchRule PUBLIC_BEANS_CHECK_RIGHTS =
            classes()
                    .that(isBean())
                    .and()
                    .arePublic()
                    .and(not(resideInAPackage("org.variorum.ui..")))
                    .and()
                    .doNotBelongToAnyOf(Variorum.class)
                    .should(checkRightsOrSayWhyNot())
                    .because(
                            "a method that forgets its rule lets everybody in; an exception is marked @Plumbing with its reason");

    private static DescribedPredicate<JavaClass> isBean() {
        return DescribedPredicate.describe(
                "beans",
                type ->
                        type.isAnnotatedWith(Component.class)
                                || type.isMetaAnnotatedWith(Component.class));
    }

    private static ArchCondition<JavaClass> checkRightsOrSayWhyNot() {
        return new ArchCondition<>("be a @Service with @PreAuthorize throughout, or @Plumbing") {
            @Override
            public void check(JavaClass bean, ConditionEvents events) {
                if (bean.isAnnotatedWith(Plumbing.class)) {
                    return;
                }
                if (!bean.isAnnotatedWith(Service.class)) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    bean,
                                    bean.getName()
                                            + " is a public bean but no @Service: make it package-private, a @Service, or mark it @Plumbing"));
                    return;
                }
                bean.getMethods().stream()
                        .filter(method -> isReachable(method) && !isChecked(method))
                        .forEach(
                                method ->
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        method,
                                                        method.getFullName()
                                                                + " has neither @PreAuthorize nor @Plumbing")));
            }
        };
    }

    /// A static method reaches no data: everything that does is injected.
    private static boolean isReachable(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.STATIC)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static boolean isChecked(JavaMethod method) {
        return method.isAnnotatedWith(PreAuthorize.class) || method.isAnnotatedWith(Plumbing.class);
    }
}
