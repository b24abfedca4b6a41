package io.github.camelconfluence.client;

import java.util.Collection;
import java.util.Optional;

/**
 * Writes to Confluence, Cloud and Data Center alike. Every method may throw a {@link ConfluenceException}, and for writes it
 * tells what became of the request:
 *
 * <ul>
 *   <li>{@link OutcomeUnknown}: the request was sent and its answer was lost; it may have been done or not. Look before it is
 *       repeated: it has <em>not</em> been sent twice.
 *   <li>every other one: nothing has been changed, and the same request may be sent again where
 *       {@link ConfluenceException#isRetryable()} says so.
 * </ul>
 *
 * What the server said not to have taken (429, 503) is sent again by itself, and so is what does the same when it is done
 * twice: {@link #trash}, {@link #purge}, {@link #addLabels} and {@link #removeLabel}. Thread-safe.
 */
public interface ConfluenceWriter {

    /**
     * Makes a page or blog post, as version 1.
     *
     * @return as it is now, without body
     * @throws InvalidRequest if the title is taken ({@link InvalidRequest#isTitleTaken()}), also by an archived page; or if
     *     the body is too large or of a representation that the deployment cannot take: Data Center knows only
     *     {@link BodyRepresentation#STORAGE}
     */
    Content create(NewContent content);

    /**
     * Saves the next version of a current page or blog post: title and body are replaced, and a page is moved where another
     * parent is named.
     *
     * @return as it is now, without body
     * @throws VersionConflict if the expected version is not the current one
     * @throws NotFound if it does not exist or is hidden
     * @throws InvalidRequest as for {@link #create}
     */
    Content update(ContentUpdate update);

    /**
     * Moves a page with all that is below it. On Cloud to every place and without a new version; Data Center can only hang it
     * under another page, which makes a new version.
     *
     * @return as it is now, without body
     * @throws InvalidRequest if the deployment cannot place it there, the title is taken there, or the page would come below
     *     itself
     */
    Content move(ContentId page, Placement to);

    /**
     * Puts a page, blog post or attachment into the trash, and nothing that is below it; a comment, which has no trash, is
     * deleted for good together with its replies.
     *
     * @return false if it was not there: deleted, hidden, or in the trash already
     */
    boolean trash(ContentType type, ContentId id);

    /**
     * Deletes a page, blog post or attachment from the trash for good.
     *
     * @return false if it was not there (any more)
     * @throws InvalidRequest if it is not in the trash
     */
    boolean purge(ContentType type, ContentId id);

    /** Comments on a page or blog post, or answers a comment on it. A reply to an inline comment is one too. */
    Content comment(NewComment comment);

    /** Adds global labels and leaves the others. Confluence keeps them in lower case and takes no spaces in them. */
    void addLabels(ContentType type, ContentId id, Collection<String> labels);

    /** Removes a global label; one that is not there is not missed. */
    void removeLabel(ContentType type, ContentId id, String label);

    /**
     * Uploads a file to a page or blog post: a new attachment, or a new version of the one with this name. The bytes are
     * opened anew whenever they have to be sent again.
     *
     * @return the attachment as it is now
     */
    Content attach(Content.Parent container, Upload upload);

    /** What was stored under the key at the page or blog post; empty also if the content does not exist. */
    Optional<ContentProperty> property(ContentType type, ContentId id, String key);

    /**
     * Stores a JSON value under the key, whatever was there before; it makes no new version of the content. The same may be
     * asked for again whatever became of it.
     *
     * @param json at most 32 KB
     * @throws VersionConflict if somebody else stored one at the same moment
     */
    ContentProperty setProperty(ContentType type, ContentId id, String key, String json);
}
