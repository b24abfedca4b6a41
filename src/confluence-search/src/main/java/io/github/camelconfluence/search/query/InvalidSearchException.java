package io.github.camelconfluence.search.query;

/** A request that nobody can answer, and which of its parameters is why. */
public final class InvalidSearchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final String problem;

    public InvalidSearchException(String parameter, String problem) {
        super(parameter + " " + problem);
        this.parameter = parameter;
        this.problem = problem;
    }

    public String parameter() {
        return parameter;
    }

    /** The same about a parameter that the asker knows by another name. */
    public InvalidSearchException renamed(String from, String to) {
        return parameter.equals(from) ? new InvalidSearchException(to, problem) : this;
    }
}
