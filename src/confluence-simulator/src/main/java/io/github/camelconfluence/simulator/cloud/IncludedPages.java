package io.github.camelconfluence.simulator.cloud;

import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentType;
import io.github.camelconfluence.simulator.model.Listing;
import io.github.camelconfluence.simulator.model.View;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What include macros show: the other page, to whom may see that. So a rendered body may carry what readers of the page
 * itself may not see.
 */
public record IncludedPages(View view) {

    private static final Pattern INCLUDE = Pattern.compile(
            "<ac:structured-macro\\b[^>]*ac:name=\"(?:include|excerpt-include)\"[^>]*>.*?ri:content-title=\"([^\"]*)\""
                    + ".*?</ac:structured-macro>",
            Pattern.DOTALL);

    /** The storage with the storage of what it includes, one level deep. */
    public String in(String storage) {
        return INCLUDE.matcher(storage).replaceAll(match -> Matcher.quoteReplacement(titled(match.group(1))));
    }

    private String titled(String title) {
        return view.list(Listing.of(ContentType.PAGE).titled(title), null, 1).stream()
                .map(Content::storage)
                .findFirst()
                .orElse("");
    }
}
