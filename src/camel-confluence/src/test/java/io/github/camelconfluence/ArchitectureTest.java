package io.github.camelconfluence;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.sync.SyncStoreException;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.camel.spi.HttpResponseAware;
import org.apache.camel.spi.UriParam;
import org.jspecify.annotations.NullMarked;

/** The rules that the compiler cannot hold, each with its remedy. */
@AnalyzeClasses(packages = "io.github.camelconfluence", importOptions = ArchitectureTest.OfTheComponent.class)
class ArchitectureTest {

    /** Neither tests nor the simulator, which shares the package prefix. */
    static final class OfTheComponent implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return location.contains("/camel-confluence/target/classes/");
        }
    }

    private static final String ROOT = "io.github.camelconfluence";

    @ArchTest
    static final ArchRule onlyTheRootPackageKnowsCamel = noClasses()
            .that()
            .resideInAnyPackage(ROOT + ".*..")
            .and()
            .areNotAssignableTo(ConfluenceException.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.camel..")
            .because("what is about Confluence must be testable without Camel: map Camel's types in the root package");

    @ArchTest
    static final ArchRule errorsKnowOneInterfaceOfCamelOnly = noClasses()
            .that()
            .areAssignableTo(ConfluenceException.class)
            .should()
            .dependOnClassesThat(resideInAPackage("org.apache.camel..").and(not(type(HttpResponseAware.class))))
            .because("HttpResponseAware puts the status into Camel's health check (ADR 2); nothing else is needed");

    @ArchTest
    static final ArchRule theClientKnowsNothingOfOurs = noClasses()
            .that()
            .resideInAPackage(ROOT + ".client..")
            .should()
            .dependOnClassesThat(ours().and(not(resideInAPackage(ROOT + ".client.."))))
            .because("the client answers in Confluence's words: move what it needs into it, or the caller out of it");

    @ArchTest
    static final ArchRule theContentKnowsNothingOfOurs = noClasses()
            .that()
            .resideInAPackage(ROOT + ".content..")
            .should()
            .dependOnClassesThat(ours().and(not(resideInAPackage(ROOT + ".content.."))))
            .because("conversion is a function of text: pass in what it should know");

    @ArchTest
    static final ArchRule theSyncKnowsTheClientOnly = noClasses()
            .that()
            .resideInAPackage(ROOT + ".sync..")
            .should()
            .dependOnClassesThat(ours().and(not(resideInAnyPackage(ROOT + ".sync..", ROOT + ".client"))))
            .because("change tracking works through the port, whatever carries it");

    @ArchTest
    static final ArchRule attachmentsAreFetchedThroughThePort = noClasses()
            .that()
            .resideInAPackage(ROOT + ".attachment..")
            .should()
            .dependOnClassesThat(ours().and(not(resideInAnyPackage(ROOT + ".attachment..", ROOT + ".client"))))
            .because("fetching works whatever carries the bytes and whoever reads them");

    @ArchTest
    static final ArchRule safeWritingKnowsThePortOnly = noClasses()
            .that()
            .resideInAPackage(ROOT + ".write..")
            .should()
            .dependOnClassesThat(ours().and(not(resideInAnyPackage(ROOT + ".write..", ROOT + ".client"))))
            .because("what is safe to repeat does not depend on who asks: pass in a Wording");

    @ArchTest
    static final ArchRule operationsKnowNothingOfExchanges = noClasses()
            .that()
            .resideInAPackage(ROOT + ".operation..")
            .should()
            .dependOnClassesThat(ours().and(not(resideInAnyPackage(
                    ROOT + ".operation..", ROOT + ".write..", ROOT + ".content..", ROOT + ".client"))))
            .because("what a message says comes through Call (ADR 13)");

    @ArchTest
    static final ArchRule theComponentReadsNoFileFormats = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.tika..", "org.apache.poi..", "org.apache.pdfbox..")
            .because("whoever adds the component must not get Tika with it: implement AttachmentReader in a module");

    @ArchTest
    static final ArchRule theAdaptersDoNotSeeEachOther = slices().matching(ROOT + ".client.(cloud|datacenter)..")
            .should()
            .notDependOnEachOther()
            .because("each vendor API changes alone: share through client.http");

    @ArchTest
    static final ArchRule onlyTheFactoryChoosesAnAdapter = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".client.cloud..", ROOT + ".client.datacenter..")
            .and()
            .doNotHaveFullyQualifiedName(ROOT + ".ClientFactory")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + ".client.cloud..", ROOT + ".client.datacenter..")
            .because("everybody else asks the port ConfluenceClient");

    @ArchTest
    static final ArchRule theHttpLibraryStaysInHttp = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".client.http..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.hc..")
            .because("requests go through Transport, where limits, guards and credentials are");

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().because("a cycle has no order to read it in");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveNameMatching(".*(Utils?|Helper|Manager|Impl)")
            .because("such a name says nothing: name the thing and its role");

    @ArchTest
    static final ArchRule packagesAreNamedByConcept = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..common..", "..helper..", "..misc..")
            .because("the folder listing is the architecture: put it where it belongs in the flow");

    @ArchTest
    static final ArchRule timeIsInjected = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("tests move time: take a Clock or a Waiter");

    @ArchTest
    static final ArchRule exceptionsAnswerWhetherToRetry = classes()
            .that()
            .areAssignableTo(Throwable.class)
            .and()
            .areTopLevelClasses()
            .should()
            .beAssignableTo(ConfluenceException.class)
            .orShould()
            .beAssignableTo(SyncStoreException.class)
            .orShould()
            .beAssignableTo(UnreadableChangeException.class)
            .because(
                    "callers decide by the closed hierarchy: add a kind to ConfluenceException, if there is a new one");

    @ArchTest
    static final ArchRule nothingThrowsJustAnything = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(ROOT + ".*..")
            .should(notDeclare(Exception.class))
            .because("only Camel's own signatures throw Exception");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes()
            .should(new ArchCondition<>("be in a @NullMarked package") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                    events.add(new SimpleConditionEvent(item, marked, item.getName()));
                }
            })
            .because("NullAway checks marked packages only: add a package-info.java");

    @ArchTest
    static final ArchRule everyOptionIsDescribed = fields().that()
            .areAnnotatedWith(UriParam.class)
            .and()
            .areNotDeclaredIn(ConfluenceEndpoint.class)
            .should(new ArchCondition<>("have a description") {
                @Override
                public void check(JavaField item, ConditionEvents events) {
                    boolean described = !item.getAnnotationOfType(UriParam.class)
                            .description()
                            .isBlank();
                    events.add(new SimpleConditionEvent(item, described, item.getFullName()));
                }
            })
            .because("the option table is generated from it");

    private static DescribedPredicate<JavaClass> ours() {
        return resideInAPackage(ROOT + "..");
    }

    private static ArchCondition<JavaMethod> notDeclare(Class<? extends Exception> exception) {
        return new ArchCondition<>("not declare " + exception.getSimpleName()) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean declares = method.getThrowsClause().containsType(exception);
                events.add(new SimpleConditionEvent(method, !declares, method.getFullName()));
            }
        };
    }
}
