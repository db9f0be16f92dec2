package kz.zhardem.tests.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kie.api.KieBase;

/** A rule that matches no class at all fails, too: then it guards nothing. */
class HouseRulesTest {

    private static final String WORKBENCH = "kz.zhardem.workbench..";

    private static final List<String> EMPTY_WORDS = List.of("Impl", "Manager", "Util", "Utils", "Helper");

    static final ArchRule DROOLS_DOES_NOT_SHOW = classes()
            .that()
            .arePublic()
            .should(notShow(resideInAnyPackage("org.drools..", "org.kie..")))
            .because("the engine can be changed only as long as no user's code names it");

    static final ArchRule THE_API_STANDS_ALONE = classes()
            .that()
            .resideInAnyPackage("kz.zhardem", "kz.zhardem.spi")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "kz.zhardem", "kz.zhardem.spi")
            .because("who only passes facts and decisions on should inherit no dependency");

    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS = noClasses()
            .should(haveASimpleNameEndingWithOneOf(EMPTY_WORDS))
            .because("such a word stands where a name is missing");

    static final ArchRule NO_STATIC_FIELD_CAN_BE_ASSIGNED =
            fields().that().areStatic().should().beFinal().because("rules are shared between threads and rulebooks");

    /** An executor has no other place that outlives a task; what is kept there is immutable and found by its hash. */
    private static final String KEEPS_BUILT_RULES = "kz.zhardem.spark.RulebooksOfThisJvm";

    private static final String SPARK_PROGRAM = "kz.zhardem.spark.DecideJob";

    static final ArchRule NO_STATIC_FIELD_HOLDS_STATE = noFields()
            .that()
            .areStatic()
            .and()
            .areNotDeclaredIn(KEEPS_BUILT_RULES)
            .should()
            .haveRawType(resideInAPackage("java.util.concurrent..")
                    .or(describe("ThreadLocal", type -> type.isAssignableTo(ThreadLocal.class))))
            .because("a final field that holds a cache or a counter is mutable state, too");

    static final ArchRule MONEY_AND_DATES_ARE_EXACT = members()
            .that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage(WORKBENCH)
            .should(notInvolve(describe(
                    "double, float, Date or Calendar",
                    type -> type.isEquivalentTo(double.class)
                            || type.isEquivalentTo(float.class)
                            || type.isEquivalentTo(Double.class)
                            || type.isEquivalentTo(Float.class)
                            || type.isAssignableTo(Date.class)
                            || type.isAssignableTo(Calendar.class))))
            .because("money is BigDecimal and a day is LocalDate");

    static final ArchRule THE_LIBRARY_IS_SILENT = noClasses()
            .that()
            .resideOutsideOfPackage(WORKBENCH)
            .and()
            .doNotHaveFullyQualifiedName(SPARK_PROGRAM)
            .should(ACCESS_STANDARD_STREAMS)
            .because("the output belongs to the program, and a stack trace may show a fact about a person");

    static final ArchRule CLASSES_ARE_CLOSED = classes()
            .that(describe("are named", type -> !type.isAnonymousClass()))
            .should(beFinalSealedOrAbstract())
            .because("what is not made to be extended should not be");

    @TestFactory
    Stream<DynamicTest> production() {
        JavaClasses production = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("kz.zhardem");
        return Stream.of(
                        DROOLS_DOES_NOT_SHOW,
                        THE_API_STANDS_ALONE,
                        NAMES_SAY_WHAT_A_CLASS_IS,
                        NO_STATIC_FIELD_CAN_BE_ASSIGNED,
                        NO_STATIC_FIELD_HOLDS_STATE,
                        MONEY_AND_DATES_ARE_EXACT,
                        THE_LIBRARY_IS_SILENT,
                        CLASSES_ARE_CLOSED)
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(production)));
    }

    @TestFactory
    Stream<DynamicTest> offendersAreFound() {
        JavaClasses offenders = new ClassFileImporter().importClasses(Offender.class, OffenderImpl.class);
        return Stream.of(
                        DROOLS_DOES_NOT_SHOW,
                        NAMES_SAY_WHAT_A_CLASS_IS,
                        NO_STATIC_FIELD_CAN_BE_ASSIGNED,
                        NO_STATIC_FIELD_HOLDS_STATE,
                        MONEY_AND_DATES_ARE_EXACT,
                        THE_LIBRARY_IS_SILENT,
                        CLASSES_ARE_CLOSED)
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getDescription(),
                        () -> assertThat(rule.evaluate(offenders).hasViolation())
                                .isTrue()));
    }

    /** Breaks every rule of the house that can be broken outside the API's packages. */
    @SuppressWarnings("unused")
    public static class Offender {

        static int count;

        static final ThreadLocal<String> STATE = new ThreadLocal<>();

        final double amount = 1;

        protected List<KieBase> engines() {
            System.out.println(count);
            return List.of();
        }
    }

    private static final class OffenderImpl {}

    private static ArchCondition<JavaClass> notShow(DescribedPredicate<JavaClass> hidden) {
        return new ArchCondition<>("not show types that " + hidden.getDescription()) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Set<JavaType> parents = new HashSet<>(type.getInterfaces());
                type.getSuperclass().ifPresent(parents::add);
                parents.forEach(parent -> report(type.getFullName(), parent.getAllInvolvedRawTypes(), hidden, events));
                type.getMembers().stream()
                        .filter(HouseRulesTest::isOpen)
                        .forEach(member ->
                                report(member.getFullName(), member.getAllInvolvedRawTypes(), hidden, events));
            }
        };
    }

    private static ArchCondition<JavaMember> notInvolve(DescribedPredicate<JavaClass> inexact) {
        return new ArchCondition<>("not involve " + inexact.getDescription()) {
            @Override
            public void check(JavaMember member, ConditionEvents events) {
                report(member.getFullName(), member.getAllInvolvedRawTypes(), inexact, events);
            }
        };
    }

    private static void report(
            String where, Collection<JavaClass> types, DescribedPredicate<JavaClass> wrong, ConditionEvents events) {
        Set<String> found =
                types.stream().filter(wrong).map(JavaClass::getFullName).collect(toSet());
        if (!found.isEmpty()) {
            events.add(SimpleConditionEvent.violated(where, where + " shows " + found));
        }
    }

    private static boolean isOpen(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static ArchCondition<JavaClass> haveASimpleNameEndingWithOneOf(List<String> words) {
        return new ArchCondition<>("have a name that ends with one of " + words) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean ends = words.stream().anyMatch(type.getSimpleName()::endsWith);
                events.add(new SimpleConditionEvent(type, ends, type.getFullName()));
            }
        };
    }

    private static ArchCondition<JavaClass> beFinalSealedOrAbstract() {
        return new ArchCondition<>("be final, sealed or abstract") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean closed = type.getModifiers().contains(JavaModifier.FINAL)
                        || type.getModifiers().contains(JavaModifier.ABSTRACT)
                        || type.reflect().isSealed();
                if (!closed) {
                    events.add(SimpleConditionEvent.violated(type, type.getFullName() + " can be extended"));
                }
            }
        };
    }
}
