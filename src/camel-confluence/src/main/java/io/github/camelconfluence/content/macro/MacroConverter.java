package io.github.camelconfluence.content.macro;

import io.github.camelconfluence.content.model.Flow;

/**
 * Says what a macro means by adding blocks or inlines to the text at its place. Converters are used by many threads at
 * the same time.
 */
@FunctionalInterface
public interface MacroConverter {

    void convert(Macro macro, Flow flow);
}
