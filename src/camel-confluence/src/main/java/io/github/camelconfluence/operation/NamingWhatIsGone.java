package io.github.camelconfluence.operation;

import io.github.camelconfluence.client.NotFound;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says by which option or header the message names what Confluence does not find: it may have gone after it was looked at, and
 * what the account sees and may not write to is not found, either.
 */
final class NamingWhatIsGone implements ConfluenceOperation {

    private static final String SPACE = "what is behind 'confluence:'";

    /** How operations name what they do not find when they look. */
    private static final Pattern NAMED = Pattern.compile("check (option |header |" + SPACE + ")");

    private final ConfluenceOperation operation;

    NamingWhatIsGone(ConfluenceOperation operation) {
        this.operation = operation;
    }

    @Override
    public Answer run(Call call) {
        try {
            return operation.run(call);
        } catch (NotFound gone) {
            throw named(gone, call);
        }
    }

    private static NotFound named(NotFound gone, Call call) {
        String told = String.valueOf(gone.getMessage());
        if (NAMED.matcher(told).find()) {
            return gone;
        }
        List<String> names = names(call);
        NotFound named = new NotFound(
                gone.getHttpResponseCode(),
                told + (told.endsWith(" ") ? "" : ". ") + "It is gone, or the account may not do this to it: check "
                        + (names.isEmpty() ? SPACE : String.join(", and ", names)));
        named.initCause(gone);
        return named;
    }

    private static List<String> names(Call call) {
        return Stream.of(Parameter.TARGET_ID, Parameter.PARENT, Parameter.REPLY_TO)
                .filter(parameter -> call.value(parameter).isPresent())
                .map(Parameter::inWords)
                .toList();
    }
}
