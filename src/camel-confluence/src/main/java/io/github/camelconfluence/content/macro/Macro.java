package io.github.camelconfluence.content.macro;

import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Flow;
import io.github.camelconfluence.content.model.Target;
import java.util.List;
import java.util.Optional;

/** A macro as it stands in a page, whichever format the page is stored in. */
public interface Macro {

    /** In lower case. */
    String name();

    /** What the editor calls it where its name is a technical one. */
    default String title() {
        return name();
    }

    /** What the page shows where the macro cannot be drawn. */
    default Optional<String> fallback() {
        return Optional.empty();
    }

    /** The text of a parameter, by name without regard to case; the unnamed parameter's name is empty. */
    Optional<String> parameter(String name);

    /** The page, attachment, space or address that a parameter points to. */
    Optional<Target> target(String parameter);

    /** The user id that a parameter points to. */
    Optional<String> user(String parameter);

    /** The body of a macro that holds text, exactly as it was written. */
    Optional<String> plainBody();

    /** Whether the body holds formatted content. */
    boolean hasRichBody();

    /** Lets the formatted body take part in the text around the macro. */
    void readBody(Flow into);

    /** The formatted body on its own. */
    List<Block> body();

    /** Tells the reader of {@code conversion.warnings} what is not shown. */
    void warn(String message);

    /** Tells a property of the page, which the change carries beside the text. */
    void property(String name, List<Block> value);
}
