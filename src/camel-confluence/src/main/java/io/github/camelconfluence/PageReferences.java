package io.github.camelconfluence;

import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.Deployment;
import io.github.camelconfluence.client.Site;
import io.github.camelconfluence.content.Percent;
import io.github.camelconfluence.content.References;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the names on one page lead, from what the site was asked beforehand. */
final class PageReferences implements References {

    /** What Jira macros call the Jira of the same Cloud site. */
    private static final String OWN_JIRA = "System JIRA";

    private final Site site;
    private final SiteNames names;
    private final String spaceKey;
    private final ContentId page;
    private final Map<String, String> files;
    private final References otherwise;

    /**
     * @param spaceKey of the page
     * @param files names of the page's attachments by the id that the media service has for them
     */
    PageReferences(Site site, SiteNames names, String spaceKey, ContentId page, Map<String, String> files) {
        this.site = site;
        this.names = names;
        this.spaceKey = spaceKey;
        this.page = page;
        this.files = files;
        this.otherwise = References.unresolved(site.url().toString());
    }

    @Override
    public Optional<String> userName(String userId) {
        return names.user(userId);
    }

    @Override
    public Optional<String> pageUrl(@Nullable String space, String title) {
        String within = space == null ? spaceKey : space;
        return names.page(within, title)
                .map(content -> content.url().toString())
                .or(() -> otherwise.pageUrl(within, title));
    }

    @Override
    public Optional<String> contentUrl(String contentId) {
        return otherwise.contentUrl(contentId);
    }

    @Override
    public Optional<String> attachmentUrl(String fileName) {
        return Optional.of(download(page, fileName));
    }

    @Override
    public Optional<String> attachmentUrl(String fileName, @Nullable String space, String pageTitle) {
        return names.page(space == null ? spaceKey : space, pageTitle).map(content -> download(content.id(), fileName));
    }

    @Override
    public Optional<String> mediaUrl(String fileId) {
        return Optional.ofNullable(files.get(fileId)).map(fileName -> download(page, fileName));
    }

    @Override
    public Optional<String> hostUrl(String path) {
        return otherwise.hostUrl(path);
    }

    @Override
    public Optional<String> spaceUrl(String key) {
        return otherwise.spaceUrl(key);
    }

    /** Only Cloud tells where Jira is: beside Confluence. */
    @Override
    public Optional<String> issueUrl(String issueKey, String server) {
        boolean own = server.isEmpty() || server.equalsIgnoreCase(OWN_JIRA);
        return own && site.deployment() == Deployment.CLOUD
                ? Optional.of(URI.create(site.url() + "/")
                        .resolve("/browse/" + Percent.encoded(issueKey))
                        .toString())
                : Optional.empty();
    }

    /** The address at which a browser gets the file, by name; it stays the same when the file is replaced. */
    private String download(ContentId owner, String fileName) {
        return site.url() + "/download/attachments/" + owner + "/" + Percent.encoded(fileName);
    }
}
