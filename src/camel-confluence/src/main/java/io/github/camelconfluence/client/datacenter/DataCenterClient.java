package io.github.camelconfluence.client.datacenter;

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
 * Confluence Data Center and Server from 7.19, by REST v1.
 *
 * @see <a href="https://developer.atlassian.com/server/confluence/confluence-rest-api-examples/">REST API examples</a>
 */
public final class DataCenterClient implements ConfluenceClient {

    private final Connection connection;
    private final SiteApi api;
    private final ContentMapping mapping;
    private final Spaces spaces;
    private final ConfluenceWriter writer;
    private final Children children;
    private final Users users;
    private final Members members;
    private final Walks walks;
    private final Listings listings;
    private final Reads reads;
    private final AnnotationListing annotations;
    private final Searches searches;
    private final SpaceAudiences audiences;
    private final Administration administration;
    private final Permissions permissions;

    private DataCenterClient(Connection connection, SiteAddress address) {
        this.connection = connection;
        this.api = new SiteApi(connection.api(), address);
        ServerVersion version = ServerVersion.parse(address.version());
        this.mapping = new ContentMapping(address.site().url());
        this.spaces = new Spaces(api);
        this.reads = new Reads(api, mapping);
        this.children = new Children(api, mapping);
        this.writer = new DataCenterWriter(api, mapping, reads, children);
        this.users = new Users(api);
        this.members = new Members(api);
        this.walks = new Walks(api, version, spaces);
        this.listings = new Listings(api, mapping, version, walks);
        this.annotations = new AnnotationListing(api, version, walks);
        this.searches = new Searches(api, listings);
        this.audiences = new SpaceAudiences(api, version);
        this.administration = new Administration(api);
        this.permissions = new Permissions(api);
    }

    /** The client owns the connection: closing the client closes it. */
    public static ConfluenceClient over(Connection connection, SiteAddress address) {
        return new DataCenterClient(connection, address);
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
    public Optional<Instant> tokenExpiry() {
        return new OwnTokens(api).earliestEnd();
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
        return listings.all(within, type, statuses);
    }

    @Override
    public List<List<Space>> askedTogether(ContentType type, List<Space> within) {
        return walks.isOfWholeSite(type, within)
                ? List.of(within)
                : within.stream().map(List::of).toList();
    }

    @Override
    public Slices<Content> changedSince(
            Collection<Space> within, ContentType type, Set<ContentStatus> statuses, Instant since) {
        return searches.changedSince(within, type, statuses, since);
    }

    @Override
    public Reading read(ContentType type, Collection<ContentId> ids, BodyRepresentation body) {
        return reads.read(type, ids, body);
    }

    @Override
    public int bulkSize() {
        return Reads.SIZE;
    }

    @Override
    public Optional<Content> find(ContentType type, ContentId id) {
        return find(type, id, BodyRepresentation.NONE);
    }

    @Override
    public Slices<Annotations> annotations(Collection<Space> within, ContentType type, boolean withRestrictions) {
        return annotations.all(within, type, withRestrictions);
    }

    @Override
    public Annotations annotations(ContentType type, ContentId id, boolean withRestrictions) {
        return annotations.single(type, id, withRestrictions);
    }

    @Override
    public List<Annotations> labels(Map<ContentId, Integer> versions) {
        return LabelSearch.read(api, "", versions);
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
        return children.comments(container, body);
    }

    @Override
    public List<Content> attachments(ContentType containerType, ContentId container) {
        return children.attachments(container);
    }

    @Override
    public Slices<Content> hanging(ContentType type, Collection<ContentId> containers, BodyRepresentation body) {
        return searches.hanging(type, containers, body);
    }

    @Override
    public Download download(ContentId container, ContentId attachment) {
        return api.download(connection.downloads(), reads.downloadLink(attachment), "");
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
        return reads.titled(new TitleSearch(spaceKey, titles));
    }

    @Override
    public Optional<Content> find(ContentType type, ContentId id, BodyRepresentation body) {
        return reads.find(type, id, body);
    }

    @Override
    public List<Content> withTitle(Space space, ContentType type, String title) {
        return reads.withTitle(space, type, title);
    }

    @Override
    public Slices<Content> children(ContentType type, ContentId id) {
        return children.pages(type, id);
    }

    @Override
    public Slices<Content> searchContents(Cql query) {
        return searches.contents(query, mapping);
    }

    @Override
    public Optional<Content> attachment(Content.Parent container, String fileName) {
        return children.attachment(container.id(), fileName);
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
