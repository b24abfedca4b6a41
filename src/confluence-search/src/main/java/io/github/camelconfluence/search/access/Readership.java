package io.github.camelconfluence.search.access;

import java.util.List;

/** Knows what a caller may read. */
public interface Readership {

    /** The access ids of all that the caller may read; what nobody may read has none of them. */
    List<String> readableBy(Caller caller);
}
