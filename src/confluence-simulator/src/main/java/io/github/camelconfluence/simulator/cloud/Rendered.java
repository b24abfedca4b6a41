package io.github.camelconfluence.simulator.cloud;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTML as a browser would get it: macros give way to what stands inside them. */
public final class Rendered {

    private static final Pattern PARAMETER =
            Pattern.compile("<ac:parameter\\b[^>]*?(?:/>|>.*?</ac:parameter>)", Pattern.DOTALL);
    private static final Pattern CODE =
            Pattern.compile("<ac:plain-text-body>\\s*<!\\[CDATA\\[(.*?)]]>\\s*</ac:plain-text-body>", Pattern.DOTALL);
    private static final Pattern MARKUP = Pattern.compile("</?(?:ac|ri):[^>]*>");

    private Rendered() {}

    public static String fromStorage(String storage) {
        String code = CODE.matcher(PARAMETER.matcher(storage).replaceAll(""))
                .replaceAll(match -> "<pre>" + Matcher.quoteReplacement(escape(match.group(1))) + "</pre>");
        return MARKUP.matcher(code).replaceAll("");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
