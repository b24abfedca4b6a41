package io.github.camelconfluence.simulator.cql;

import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Turns a clause into a test of rows; operands are resolved once, before the first row. */
record RowFilter(Values values, LaggedView index) {

    Predicate<Content> of(Clause clause) {
        if (clause instanceof Clause.And and) {
            return all(and.parts());
        }
        if (clause instanceof Clause.Or or) {
            return any(or.parts());
        }
        if (clause instanceof Clause.Not not) {
            return of(not.part()).negate();
        }
        Clause.Comparison comparison = (Clause.Comparison) clause;
        Predicate<Content> positive = positive(comparison);
        return comparison.operator().negative() ? positive.negate() : positive;
    }

    private Predicate<Content> all(List<Clause> parts) {
        List<Predicate<Content>> tests = parts.stream().map(this::of).toList();
        return row -> tests.stream().allMatch(test -> test.test(row));
    }

    private Predicate<Content> any(List<Clause> parts) {
        List<Predicate<Content>> tests = parts.stream().map(this::of).toList();
        return row -> tests.stream().anyMatch(test -> test.test(row));
    }

    private Predicate<Content> positive(Clause.Comparison comparison) {
        return switch (comparison.field()) {
            case ID -> isOneOf(values.ids(comparison), Content::id);
            case TYPE -> isOneOf(values.types(comparison), row -> row.type().word());
            case SPACE -> isOneOf(values.spaceIds(comparison), Content::spaceId);
            case LABEL -> labels(values.labels(comparison));
            case PARENT -> hangsBelow(values.ids(comparison), LaggedView::parent);
            case CONTAINER -> hangsBelow(values.ids(comparison), index::container);
            case ANCESTOR -> ancestor(values.ids(comparison));
            case CREATOR ->
                isOneOf(values.accountIds(comparison), row -> row.origin().authorId());
            case CONTRIBUTOR -> contributor(values.accountIds(comparison));
            case TITLE -> title(comparison);
            case TEXT, SITE_SEARCH -> text(comparison);
            case CREATED -> date(comparison, Content::createdAt);
            case LAST_MODIFIED -> date(comparison, Content::modifiedAt);
        };
    }

    private static <T> Predicate<Content> isOneOf(Set<T> wanted, Function<Content, T> value) {
        return row -> wanted.contains(value.apply(row));
    }

    private static Predicate<Content> labels(Set<String> wanted) {
        return row -> row.labels().stream().anyMatch(label -> wanted.contains(label.name()));
    }

    private static Predicate<Content> hangsBelow(Set<ContentId> wanted, Function<Content, Optional<ContentId>> above) {
        return row -> above.apply(row).filter(wanted::contains).isPresent();
    }

    private Predicate<Content> ancestor(Set<ContentId> wanted) {
        return row -> wanted.stream().anyMatch(id -> index.isBelow(row, id));
    }

    private static Predicate<Content> contributor(Set<String> wanted) {
        return row -> wanted.contains(row.origin().authorId())
                || wanted.contains(row.version().authorId())
                || row.details().past().stream()
                        .anyMatch(past -> wanted.contains(past.version().authorId()));
    }

    private Predicate<Content> title(Clause.Comparison comparison) {
        if (comparison.operator().comparesText()) {
            Words words = Words.of(comparison.field(), values.strings(comparison));
            return row -> words.areIn(row.title());
        }
        return isOneOf(Set.copyOf(values.strings(comparison)), Content::title);
    }

    private Predicate<Content> text(Clause.Comparison comparison) {
        Words words = Words.of(comparison.field(), values.strings(comparison));
        return row -> words.areIn(row.title() + ' ' + row.storage());
    }

    private Predicate<Content> date(Clause.Comparison comparison, Function<Content, Instant> date) {
        Operator operator = comparison.operator();
        MinuteSpan span = values.date(comparison);
        MinuteSpan accepted = operator.negative() ? span : span.accepted(operator);
        return row -> accepted.contains(date.apply(row));
    }
}
