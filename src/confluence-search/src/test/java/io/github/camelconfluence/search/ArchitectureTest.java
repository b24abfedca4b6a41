package io.github.camelconfluence.search;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.NullMarked;

/** The rules that the compiler cannot hold, each with its remedy. */
@AnalyzeClasses(packages = "io.github.camelconfluence.search", importOptions = ArchitectureTest.OfTheModule.class)
class ArchitectureTest {

    static final class OfTheModule implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return location.contains("/confluence-search/target/classes/");
        }
    }

    private static final String ROOT = "io.github.camelconfluence.search";

    @ArchTest
    static final ArchRule theIndexWritesToTheStore = knowsOnly("index", "store", "access");

    @ArchTest
    static final ArchRule theQueryAsksTheStore = knowsOnly("query", "store", "access");

    @ArchTest
    static final ArchRule accessIsKeptInTheStore = knowsOnly("access", "store");

    @ArchTest
    static final ArchRule theStoreKnowsNothingAbove = knowsOnly("store", "http");

    @ArchTest
    static final ArchRule theModelKnowsHowToAsk = knowsOnly("model", "http");

    @ArchTest
    static final ArchRule askingKnowsNothingOfOurs = knowsOnly("http");

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().because("a cycle has no order to read it in");

    @ArchTest
    static final ArchRule luceneStaysInItsStore = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".store.lucene..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..")
            .because("every other store must do without: ask EmbeddingStore or WordSearch");

    @ArchTest
    static final ArchRule onlyTheRootPackageKnowsCamel = noClasses()
            .that()
            .resideInAPackage(ROOT + ".*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.camel..")
            .because("indexing and search must be testable without Camel: map Camel's types in the root package");

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
    static final ArchRule everyPackageIsNullMarked = classes()
            .should(new ArchCondition<>("be in a @NullMarked package") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                    events.add(new SimpleConditionEvent(item, marked, item.getName()));
                }
            })
            .because("NullAway checks marked packages only: add a package-info.java");

    /** Of this module; the component's changes and chunks are what it works on. */
    private static ArchRule knowsOnly(String itself, String... others) {
        String[] known = new String[others.length + 1];
        known[0] = ROOT + "." + itself + "..";
        for (int i = 0; i < others.length; i++) {
            known[i + 1] = ROOT + "." + others[i];
        }
        return noClasses()
                .that()
                .resideInAPackage(known[0])
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(known))))
                .allowEmptyShould(true)
                .because("root → index, query, access, store, model; index → store, access; query → store, access;"
                        + " access → store; store, model → http: move what it needs down, or hand it in");
    }
}
