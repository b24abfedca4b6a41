package io.github.camelconfluence.content.macro;

import io.github.camelconfluence.content.model.Flow;

/**
 * Says what a macro means by adding blocks or inlines to the text at its place. A bean in Camel's registry converts the macro
 * it is named after, in place of the built-in converter if there is one. Converters are used by many threads at the same time.
 */
@FunctionalInterface
public interface MacroConverter {

    void convert(Macro macro, Flow flow);
}
