package io.github.camelconfluence.routes.publish;

/**
 * A page as it was published last.
 *
 * @param path of the file then
 * @param hash of all that was written
 * @param text of the file alone, which tells that it was only renamed
 * @param version that Confluence gave to what was written: with another one, somebody edited the page
 */
record Published(String path, String id, String parentId, String title, String hash, String text, int version) {

    /** It is to be written again, whatever the file says by then. */
    Published unfinished() {
        return new Published(path, id, parentId, title, "", text, version);
    }
}
