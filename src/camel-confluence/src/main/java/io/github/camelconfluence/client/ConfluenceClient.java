package io.github.camelconfluence.client;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Confluence as the rest of the component sees it, Cloud and Data Center alike. Every method may throw a
 * {@link ConfluenceException}; a listing that failed is never a listing that ended. Thread-safe.
 */
public interface ConfluenceClient extends AutoCloseable {

    /** Where the site is and what it is; found out once, without credentials where possible. */
    Site site();

    /** Where the API of {@link #site} is reached, and which version answers there. */
    SiteAddress address();

    /**
     * Who the credentials belong to, asked anew at every call: the probe that tells an empty wiki from a rejected token.
     *
     * @throws CredentialsRejected if the site does not know the caller, or takes him for anonymous
     */
    Caller caller();

    /**
     * By what the caller is an administrator, for people: "the group site-admins". Empty if nothing says so, which an
     * administrator through a group of another name may get, too.
     */
    Optional<String> administration();

    /**
     * When the personal access token that we sign in with ends, the earliest that it may be; empty where the server does not
     * tell, or it never does. To be asked only by those who sign in with one.
     */
    default Optional<Instant> tokenExpiry() {
        return Optional.empty();
    }

    /**
     * What of this the caller may do in the space, found out without changing anything.
     *
     * @param page one in the space, to ask for what only pages tell; null if none is seen
     */
    Map<Act, Permission> permissions(Set<Act> acts, Space space, @Nullable ContentId page);

    /** The server's clock as of its last answer, or of a new one if there was none yet. */
    Instant serverTime();

    /** All readable current spaces. */
    Slices<Space> spaces();

    /** The spaces with these keys (exact, ignoring case); a key that does not exist is absent from the answer. */
    List<Space> spacesByKey(Collection<String> keys);

    /**
     * Every content of a type in the spaces with one of the statuses, without bodies: the truth about existence and place.
     * Never read from a search index.
     */
    Slices<Content> list(Collection<Space> spaces, ContentType type, Set<ContentStatus> statuses);

    /**
     * How {@link #list} and {@link #annotations} want to be asked for the spaces, so that it takes few requests: each group at
     * once, and one group beside the other. Where a group fails, each space of it may still be had by itself.
     */
    List<List<Space>> askedTogether(ContentType type, List<Space> spaces);

    /**
     * Whether the lists of this type are read from one list of the whole site, whatever spaces are asked for: to be asked for
     * all spaces at once, and in vain space by space when that fails.
     */
    default boolean listsWholeSite(ContentType type) {
        return false;
    }

    /**
     * Comments or attachments of the current pages and blog posts in the spaces, without bodies, from the search index, where
     * that takes clearly fewer requests than {@link #list}; otherwise empty. What was made or edited within the hour is as it
     * is; of what is older some may be missing, and some gone, so that what is absent proves nothing.
     */
    default Optional<Slices<Content>> searchedInstead(Collection<Space> spaces, ContentType type) {
        return Optional.empty();
    }

    /**
     * What was created or edited since the instant, without bodies, most recent first where the site can; may hold more than
     * was asked for and, where it rests on a search index, may lag.
     */
    Slices<Content> changedSince(
            Collection<Space> spaces, ContentType type, Set<ContentStatus> statuses, Instant since);

    /**
     * Reads up to {@link #bulkSize()} contents of one type by id, bodies in the given representation. What is not found,
     * not current or archived, or hidden is absent from the answer; an id whose reading fails for a reason of its own is
     * among the failures, even when it is the only one asked for. Thrown is only what concerns more than single ids.
     */
    Reading read(ContentType type, Collection<ContentId> ids, BodyRepresentation body);

    /** How many ids {@link #read} takes at once. */
    int bulkSize();

    /**
     * Reads one content by id in any status, trashed included, without body. Empty only when the server says that this very
     * id does not exist or is hidden.
     */
    Optional<Content> find(ContentType type, ContentId id);

    /** The same with its body. */
    Optional<Content> find(ContentType type, ContentId id, BodyRepresentation body);

    /**
     * The current and archived pages, or blog posts, of a space with this very title, without bodies, from the database: what
     * was made a moment ago is among them. A page has its title alone in its space; of blog posts there may be one a day.
     */
    List<Content> withTitle(Space space, ContentType type, String title);

    /**
     * What is directly under a page (on Cloud also a folder), without bodies, in the order of the tree: pages, on Cloud also
     * folders, whiteboards and databases, read singly.
     *
     * @throws NotFound if the parent does not exist or is hidden
     */
    Slices<Content> children(ContentType type, ContentId id);

    /**
     * Labels and own read restrictions of every content of a type in the spaces, from the search index where there is no
     * better way: it may lag and lack rows.
     */
    Slices<Annotations> annotations(Collection<Space> spaces, ContentType type, boolean withRestrictions);

    /**
     * Labels of those contents that the search index has in these versions, without restrictions. Many at once; how many fit
     * into an address is for the caller to know.
     */
    List<Annotations> labels(Map<ContentId, Integer> versions);

    /** Labels and own read restriction of one content, read from the content itself. */
    Annotations annotations(ContentType type, ContentId id, boolean withRestrictions);

    /** Who may view the space at all. A permission list that cannot be read answers nobody. */
    Audience spaceAudience(Space space);

    /**
     * The ids of contents that the CQL matches, from the search index.
     *
     * @throws InvalidRequest if the server cannot parse it
     */
    Slices<ContentId> search(Cql query);

    /** About how many contents the CQL matches, by the search index; empty where it does not tell. */
    OptionalLong count(Cql query);

    /**
     * What the CQL matches, without bodies, from the search index: it may lag.
     *
     * @throws InvalidRequest if the server cannot parse it
     */
    Slices<Content> searchContents(Cql query);

    /** Every comment on a page or blog post, footer and inline, replies included, oldest first. */
    List<Content> comments(ContentType containerType, ContentId container, BodyRepresentation body);

    /** Every current attachment of a page or blog post, without its bytes. */
    List<Content> attachments(ContentType containerType, ContentId container);

    /** The current attachment of a page or blog post with this very file name, from the database. */
    Optional<Content> attachment(Content.Parent container, String fileName);

    /**
     * Comments or attachments of many pages and blog posts at once, from the search index: it may lag and lack rows, so that
     * the answer is to be checked against a listing, and each of which it is not true to be asked by itself.
     */
    Slices<Content> hanging(ContentType type, Collection<ContentId> containers, BodyRepresentation body);

    /** The bytes of the current version of an attachment of this content. */
    Download download(ContentId container, ContentId attachment);

    /**
     * Display names by account id (Cloud), user key or user name (Data Center), asked for in bulk where the site can; whom
     * the site does not name is absent.
     */
    Map<String, String> userNames(Collection<String> ids);

    /**
     * Everybody in the group, in no order; who joins or leaves meanwhile may be among them or not.
     *
     * @param group as {@link Audience#groups()} has it: its id (Cloud) or name (Data Center)
     * @throws NotFound if there is no such group
     * @throws AccessDenied if the caller may not know: Data Center 10 asks for an administrator
     * @throws InvalidRequest if it has a name that Confluence's API cannot take, such as one with a slash
     */
    List<Member> groupMembers(String group);

    /**
     * Whom a login stands for: a user name or else a user key (Data Center), an account id (Cloud, which tells nobody's
     * account by an e-mail address). Empty if the site knows no such account.
     */
    Optional<Member> member(String login);

    /** The current pages and blog posts of a space with these titles, without bodies; a title that is not there is absent. */
    List<Content> titled(String spaceKey, Collection<String> titles);

    /** What changes the site. */
    ConfluenceWriter writer();

    /** Ends connections; calls under way fail. */
    @Override
    void close();
}
