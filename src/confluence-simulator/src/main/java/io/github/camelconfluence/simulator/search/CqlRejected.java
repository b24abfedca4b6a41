package io.github.camelconfluence.simulator.search;

/** A query that Confluence does not evaluate. */
public final class CqlRejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    public CqlRejected(int status, String message) {
        super(message);
        this.status = status;
    }

    /** 400, or 500 for the queries that break Confluence. */
    public int status() {
        return status;
    }
}
