package io.github.camelconfluence.simulator.cloud;

import io.github.camelconfluence.simulator.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A place in a listing, opaque to clients and bound to the path and every other parameter of the request that it
 * continues.
 */
public final class Cursor {

    public static final String PARAMETER = "cursor";

    private static final String[] UNBOUND = {PARAMETER, "start", "next"};

    private Cursor() {}

    public static String write(Request request, String place) {
        String bound = binding(request) + "_" + place;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bound.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The place where the request is to continue; empty where it has no cursor.
     *
     * @throws NotACursor where it has one that is unreadable or belongs to another request
     */
    public static Optional<String> read(Request request) {
        return request.query().first(PARAMETER).map(text -> decode(text, binding(request)));
    }

    private static String decode(String text, String binding) {
        String bound;
        try {
            bound = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw new NotACursor();
        }
        if (!bound.startsWith(binding + "_")) {
            throw new NotACursor();
        }
        return bound.substring(binding.length() + 1);
    }

    private static String binding(Request request) {
        return Integer.toHexString((request.path() + request.query().without(UNBOUND)).hashCode());
    }

    /** The cursor is unreadable or another request's. */
    public static final class NotACursor extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotACursor() {
            super("Not a cursor of this listing");
        }
    }
}
