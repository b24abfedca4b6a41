package io.github.camelconfluence.content.macro;

import io.github.camelconfluence.content.model.Flow;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The converters by macro name, and what happens to a macro that has none. Immutable. */
public final class Macros {

    private final Map<String, MacroConverter> converters = new HashMap<>();

    /** The built-in converters; those given replace or add to them by macro name. */
    public Macros(Map<String, ? extends MacroConverter> own) {
        BoxMacros.addTo(converters);
        CodeMacros.addTo(converters);
        LinkMacros.addTo(converters);
        ListingMacros.addTo(converters);
        TextMacros.addTo(converters);
        own.forEach((name, converter) -> converters.put(name.toLowerCase(Locale.ROOT), converter));
    }

    /** Converts by name. */
    public void convert(Macro macro, Flow flow) {
        MacroConverter converter = converters.get(macro.name());
        if (converter == null) {
            UnknownMacro.convert(macro, flow);
        } else {
            converter.convert(macro, flow);
        }
    }
}
