package io.github.camelconfluence.client.cloud;

import io.github.camelconfluence.client.Act;
import io.github.camelconfluence.client.Annotations;
import io.github.camelconfluence.client.Audience;
import io.github.camelconfluence.client.BodyRepresentation;
import io.github.camelconfluence.client.Caller;
import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.client.ConfluenceWriter;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentStatus;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Cql;
import io.github.camelconfluence.client.Download;
import io.github.camelconfluence.client.Member;
import io.github.camelconfluence.client.Permission;
import io.github.camelconfluence.client.Reading;
import io.github.camelconfluence.client.Site;
import io.github.camelconfluence.client.SiteAddress;
import io.github.camelconfluence.client.Slices;
import io.github.camelconfluence.client.Space;
import io.github.camelconfluence.client.http.Connection;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.SiteApi;
import io.github.camelconfluence.client.v1.LabelSearch;
import io.github.camelconfluence.client.v1.TitleSearch;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Confluence Cloud, at the site or through the gateway: v2 for everything it offers, v1 for search and restrictions.
 *
 * @see <a href="https://developer.atlassian.com/cloud/confluence/rest/v2/intro/">REST v2</a>
 */
public final class CloudClient implements ConfluenceClient {

    private final Connection connection;
    private final SiteApi api;
    private final ContentMapping mapping;
    private final Spaces spaces;
    private final Listings listings;
    private final BulkReads bulk;
    private final SingleReads singles;
    private final HangingListings hangingListings;
    private final HangingReads hangingReads;
    private final HangingOnOne hangingOnOne;
    private final HangingSearches hangingSearches;
    private final SmallScopes smallScopes;
    private final TreeItems tree;
    private final TitledReads titled;
    private final Children children;
    private final ConfluenceWriter writer;
    private final Users users;
    private final Members members;
    private final Searches searches;
    private final SpaceAudiences audiences;
    private final Administration administration;
    private final Permissions permissions;

    private CloudClient(Connection connection, SiteAddress address) {
        this.connection = connection;
        this.api = new SiteApi(connection.api(), address);
        this.mapping = new ContentMapping(address.site().url());
        this.spaces = new Spaces(api);
        LatelyListed lately = new LatelyListed();
        this.listings = new Listings(api, mapping, lately);
        this.bulk = new BulkReads(api, mapping);
        this.singles = new SingleReads(api, mapping);
        this.hangingListings = new HangingListings(api, mapping, lately);
        this.searches = new Searches(api, singles);
        this.hangingSearches = new HangingSearches(searches, mapping);
        this.smallScopes = new SmallScopes(api, searches, hangingSearches, hangingListings);
        this.hangingReads = new HangingReads(api, mapping, singles, hangingSearches);
        this.hangingOnOne = new HangingOnOne(api, mapping, hangingReads, searches);
        this.tree = new TreeItems(api, mapping, searches, singles);
        this.titled = new TitledReads(api, mapping, searches, bulk);
        this.children = new Children(api, bulk, singles);
        this.writer = new CloudWriter(api, mapping, singles, hangingReads);
        this.users = new Users(api);
        this.members = new Members(api);
        this.audiences = new SpaceAudiences(api);
        this.administration = new Administration(api);
        this.permissions = new Permissions(api, new WriteScopes(api, connection::grantedScopes));
    }

    /** The client owns the connection: closing the client closes it. */
    public static ConfluenceClient over(Connection connection, SiteAddress address) {
        return new CloudClient(connection, address);
    }

    @Override
    public Site site() {
        return api.address().site();
    }

    @Override
    public SiteAddress address() {
        return api.address();
    }

    @Override
    public Optional<String> administration() {
        return administration.found();
    }

    @Override
    public Map<Act, Permission> permissions(Set<Act> acts, Space space, @Nullable ContentId page) {
        return permissions.of(acts, space, page);
    }

    @Override
    public Caller caller() {
        return api.caller();
    }

    @Override
    public Instant serverTime() {
        return api.serverTime();
    }

    @Override
    public Slices<Space> spaces() {
        return spaces.current();
    }

    @Override
    public List<Space> spacesByKey(Collection<String> keys) {
        return spaces.byKey(keys);
    }

    @Override
    public Slices<Content> list(Collection<Space> within, ContentType type, Set<ContentStatus> statuses) {
        if (type.hangsOnContent()) {
            return hangingListings.all(within, type, statuses);
        }
        return TreeItems.are(type) ? tree.all(within, type, statuses) : listings.all(within, type, statuses);
    }

    @Override
    public List<List<Space>> askedTogether(ContentType type, List<Space> within) {
        return listsWholeSite(type) ? List.of(within) : Listings.slices(within);
    }

    @Override
    public boolean listsWholeSite(ContentType type) {
        return type.hangsOnContent();
    }

    @Override
    public Optional<Slices<Content>> searchedInstead(Collection<Space> within, ContentType type) {
        return type.hangsOnContent() ? smallScopes.listing(within, type) : Optional.empty();
    }

    @Override
    public Slices<Content> changedSince(
            Collection<Space> within, ContentType type, Set<ContentStatus> statuses, Instant since) {
        if (type.hangsOnContent()) {
            return hangingListings.since(within, type, statuses, since);
        }
        return TreeItems.are(type)
                ? tree.since(within, type, statuses, since)
                : listings.since(within, type, statuses, since);
    }

    @Override
    public Reading read(ContentType type, Collection<ContentId> ids, BodyRepresentation body) {
        if (type.hangsOnContent()) {
            return hangingReads.read(type, ids, body);
        }
        return TreeItems.are(type) ? tree.read(type, ids) : bulk.read(type, ids, body);
    }

    @Override
    public int bulkSize() {
        return BulkReads.SIZE;
    }

    @Override
    public Optional<Content> find(ContentType type, ContentId id) {
        return find(type, id, BodyRepresentation.NONE);
    }

    @Override
    public Slices<Annotations> annotations(Collection<Space> within, ContentType type, boolean withRestrictions) {
        return searches.annotations(within, type, withRestrictions);
    }

    @Override
    public Annotations annotations(ContentType type, ContentId id, boolean withRestrictions) {
        return singles.annotations(type, id, withRestrictions);
    }

    @Override
    public List<Annotations> labels(Map<ContentId, Integer> versions) {
        return LabelSearch.read(api, Scopes.SEARCH, versions);
    }

    @Override
    public Audience spaceAudience(Space space) {
        return audiences.of(space);
    }

    @Override
    public Slices<ContentId> search(Cql query) {
        return searches.ids(query);
    }

    @Override
    public OptionalLong count(Cql query) {
        return searches.count(query);
    }

    @Override
    public List<Content> comments(ContentType containerType, ContentId container, BodyRepresentation body) {
        return hangingOnOne.comments(new Content.Parent(container, containerType), body);
    }

    @Override
    public List<Content> attachments(ContentType containerType, ContentId container) {
        return hangingOnOne.attachments(new Content.Parent(container, containerType));
    }

    @Override
    public Slices<Content> hanging(ContentType type, Collection<ContentId> containers, BodyRepresentation body) {
        return hangingSearches.on(containers, type, body);
    }

    @Override
    public Download download(ContentId container, ContentId attachment) {
        Query query =
                Query.of("/rest/api/content", container.value(), "child", "attachment", attachment.value(), "download");
        return api.download(connection.downloads(), query.pathAndParameters(), Scopes.DOWNLOAD);
    }

    @Override
    public Map<String, String> userNames(Collection<String> ids) {
        return users.names(ids);
    }

    @Override
    public List<Member> groupMembers(String group) {
        return members.of(group);
    }

    @Override
    public Optional<Member> member(String login) {
        return members.find(login);
    }

    @Override
    public List<Content> titled(String spaceKey, Collection<String> titles) {
        return titled.read(new TitleSearch(spaceKey, titles));
    }

    @Override
    public Optional<Content> find(ContentType type, ContentId id, BodyRepresentation body) {
        return type.hangsOnContent() ? hangingReads.find(type, id, body) : singles.find(type, id, body);
    }

    @Override
    public List<Content> withTitle(Space space, ContentType type, String title) {
        return titled.inDatabase(space, type, title);
    }

    @Override
    public Slices<Content> children(ContentType type, ContentId id) {
        return children.of(type, id);
    }

    @Override
    public Slices<Content> searchContents(Cql query) {
        return searches.contents(query, mapping);
    }

    @Override
    public Optional<Content> attachment(Content.Parent container, String fileName) {
        return hangingOnOne.attachment(container, fileName);
    }

    @Override
    public ConfluenceWriter writer() {
        return writer;
    }

    @Override
    public void close() {
        connection.close();
    }
}
