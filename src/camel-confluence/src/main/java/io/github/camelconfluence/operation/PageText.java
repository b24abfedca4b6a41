package io.github.camelconfluence.operation;

import io.github.camelconfluence.write.Wording;
import org.jspecify.annotations.Nullable;

/** What a message says of a page. @param title null if it says none */
record PageText(@Nullable String title, Wording wording) {

    String requiredTitle() {
        if (title == null) {
            throw new IllegalArgumentException("The page has no title: set " + Parameter.TITLE.inWords()
                    + ", or begin the Markdown with front matter that has a title, or with a heading such as '# Title'");
        }
        return title;
    }
}
