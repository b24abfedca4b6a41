package io.github.camelconfluence.content.update;

import io.github.camelconfluence.content.Loss;

/**
 * Something on a page that Markdown cannot say.
 *
 * @param isForm whether it is only how something looks, which goes with what is taken off the page
 */
record Found(Markup element, Loss loss, boolean isForm) {}
