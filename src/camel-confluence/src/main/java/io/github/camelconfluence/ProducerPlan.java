package io.github.camelconfluence;

import static io.github.camelconfluence.OptionValues.given;
import static io.github.camelconfluence.OptionValues.oneOf;

import io.github.camelconfluence.content.BodyFormat;
import io.github.camelconfluence.content.OnLoss;
import io.github.camelconfluence.operation.Call;
import io.github.camelconfluence.operation.Operation;
import io.github.camelconfluence.operation.Parameter;
import io.github.camelconfluence.operation.TextFormat;
import io.github.camelconfluence.operation.Workplace.Choices;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a producer endpoint's options mean; made, and so checked, when the endpoint is created.
 *
 * @param operation null if only a header names it
 */
record ProducerPlan(
        @Nullable Operation operation, Choices choices, Map<Parameter, String> options) {

    private static final ConfluenceConfiguration DEFAULTS = new ConfluenceConfiguration();

    static ProducerPlan of(ConfluenceConfiguration options) {
        String name = given(options.getOperation());
        Operation operation = name == null ? null : Operation.named(name);
        String format = given(options.getBodyFormat(), DEFAULTS.getBodyFormat());
        if (operation != null && operation.writesText()) {
            TextFormat.named(format, "Option bodyFormat of operation=" + operation.optionName());
        }
        Choices choices = new Choices(
                oneOf("bodyFormat", format, BodyFormat.class),
                oneOf("onLoss", given(options.getOnLoss(), DEFAULTS.getOnLoss()), OnLoss.class),
                options.isPurge());
        return new ProducerPlan(operation, choices, values(options));
    }

    private static Map<Parameter, String> values(ConfluenceConfiguration options) {
        Map<Parameter, String> values = new EnumMap<>(Parameter.class);
        put(values, Parameter.TARGET_ID, options.getTargetId());
        put(values, Parameter.TITLE, options.getTitle());
        put(values, Parameter.PARENT, options.getParent());
        put(values, Parameter.LABELS, options.getLabels());
        put(values, Parameter.CQL, options.getCql());
        put(values, Parameter.FILE_NAME, options.getFileName());
        return values;
    }

    private static void put(Map<Parameter, String> values, Parameter parameter, @Nullable String option) {
        String value = given(option);
        if (value != null) {
            values.put(parameter, value);
        }
    }

    /** The header counts before the option. */
    Operation operation(Call call) {
        return call.value(Parameter.OPERATION).map(Operation::named).orElseGet(() -> {
            if (operation == null) {
                throw new IllegalArgumentException("There is no option operation and no header "
                        + ConfluenceHeaders.OPERATION + ": say what is to be done, e.g. operation=createPage");
            }
            return operation;
        });
    }
}
