package io.github.camelconfluence.client.datacenter;

/**
 * What is expanded, and how many rows the server gives with it; above that it skips rows silently (CONFSERVER-39055).
 */
final class Expansions {

    static final String PLACE = "ancestors,version,space,history";
    static final String PLACE_AND_CONTAINER = PLACE + ",container";
    static final String BODY = PLACE + ",body.storage";

    static final int ROWS_WITH_BODY = 50;
    static final int ROWS_EXPANDED = 200;
    static final int ROWS_BARE = 1000;

    private Expansions() {}
}
