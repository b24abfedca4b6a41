package io.github.camelconfluence.simulator.cql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelconfluence.simulator.search.CqlRejected;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CqlParserTest {
    @Test
    void andBindsStrongerThanOr() {
        Clause where =
                CqlQuery.parse("type = page or type = blogpost and space = RP").where();

        assertThat(where)
                .isEqualTo(new Clause.Or(List.of(
                        is(Field.TYPE, "page"),
                        new Clause.And(List.of(is(Field.TYPE, "blogpost"), is(Field.SPACE, "RP"))))));
    }

    @Test
    void parenthesesAndNotGroup() {
        Clause where = CqlQuery.parse("type=page AND NOT (label in (a, \"b c\") OR space = X)")
                .where();

        Clause labels = new Clause.Comparison(
                Field.LABEL, Operator.IN, List.of(new Operand.Literal("a"), new Operand.Literal("b c")));
        assertThat(where)
                .isEqualTo(new Clause.And(List.of(
                        is(Field.TYPE, "page"), new Clause.Not(new Clause.Or(List.of(labels, is(Field.SPACE, "X")))))));
    }

    @Test
    void quotedStringsTakeEscapes() {
        assertThat(CqlQuery.parse("title = \"a \\\"b\\\" \\\\ \\u00e9\"").where())
                .isEqualTo(is(Field.TITLE, "a \"b\" \\ é"));
    }

    @Test
    void functionsKeepTheirArguments() {
        assertThat(CqlQuery.parse("lastmodified >= now(\"-90m\") order by lastmodified asc, title desc"))
                .isEqualTo(new CqlQuery(
                        new Clause.Comparison(
                                Field.LAST_MODIFIED,
                                Operator.GREATER_OR_EQUAL,
                                List.of(new Operand.Call("now", List.of("-90m")))),
                        List.of(
                                new CqlQuery.Order(Field.LAST_MODIFIED, false),
                                new CqlQuery.Order(Field.TITLE, true))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "type",
                "type =",
                "type = page and",
                "(type = page",
                "type = page)",
                "type = page type = blogpost",
                "title = \"no end",
                "title = \"bad \\q escape\"",
                "space = ~712020abc",
                "space = RAG Pipelines",
                "title = order",
                "type = page order lastmodified",
                "type = page order by label",
                "status = current",
                "lastmodified ~ \"2026\"",
                "text = word",
                "id >= 5",
                "space != RP and type = page",
                "label not in (a)",
                "not (type = page)",
                "title !~ x",
                "type = page; space = RP",
            })
    void whatConfluenceCannotParseIsRefusedWith400(String cql) {
        assertThatThrownBy(() -> CqlQuery.parse(cql))
                .isInstanceOfSatisfying(
                        CqlRejected.class,
                        refused -> assertThat(refused.status()).isEqualTo(400))
                .hasMessageContaining("Could not parse cql");
    }

    private static Clause is(Field field, String value) {
        return new Clause.Comparison(field, Operator.EQUAL, List.of(new Operand.Literal(value)));
    }
}
