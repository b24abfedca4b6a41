package io.github.camelconfluence.simulator.model;

/** A write that Confluence would refuse: an unknown id, or a title that is taken. */
public final class SiteConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why the write is refused. */
    public enum Reason {
        NO_SUCH_SPACE,
        NO_SUCH_CONTENT,
        TITLE_TAKEN,
        NOT_IN_TRASH
    }

    private final Reason reason;

    SiteConflict(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
