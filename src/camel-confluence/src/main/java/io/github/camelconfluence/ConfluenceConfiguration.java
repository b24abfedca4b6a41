package io.github.camelconfluence;

import javax.net.ssl.HostnameVerifier;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.jspecify.annotations.Nullable;

/**
 * Every option, declared once: the component, the endpoint, the documentation and the catalog are generated from here.
 * Durations are in milliseconds.
 */
@UriParams
public class ConfluenceConfiguration implements Cloneable {

    @UriParam(
            label = "connection",
            description =
                    "Where Confluence is: <code>https://acme.atlassian.net</code>, with or without <code>/wiki</code>, a bare domain, or the base URL of a Data Center with its context path. Required, here or on the component.")
    private @Nullable String url;

    @UriParam(
            label = "connection",
            defaultValue = "auto",
            enums = "auto,cloud,datacenter",
            description = "Which Confluence it is; auto finds out by asking the server.")
    private String deployment = "auto";

    @UriParam(
            label = "security",
            description =
                    "Cloud: the account's e-mail address, with apiToken. Data Center: the user name, with password.")
    private @Nullable String username;

    @UriParam(label = "security", secret = true, description = "Cloud API token, with or without scopes.")
    private @Nullable String apiToken;

    @UriParam(label = "security", secret = true, description = "Data Center password of username.")
    private @Nullable String password;

    @UriParam(
            label = "security",
            secret = true,
            description = "Bearer token: a Data Center personal access token, or an OAuth access token.")
    private @Nullable String accessToken;

    @UriParam(
            label = "security",
            description = "OAuth 2.0 client credentials of a service account; access tokens are fetched and renewed.")
    private @Nullable String clientId;

    @UriParam(label = "security", secret = true, description = "The secret of clientId.")
    private @Nullable String clientSecret;

    @UriParam(
            label = "security",
            defaultValue = "https://auth.atlassian.com/oauth/token",
            description = "Where clientId gets its access tokens.")
    private String tokenUrl = "https://auth.atlassian.com/oauth/token";

    @UriParam(
            label = "connection,advanced",
            description =
                    "The site's cloud id. Found out when a scoped token needs it; if given, requests go through gatewayUrl.")
    private @Nullable String cloudId;

    @UriParam(
            label = "connection,advanced",
            defaultValue = "https://api.atlassian.com",
            description = "Where scoped tokens are served.")
    private String gatewayUrl = "https://api.atlassian.com";

    @UriParam(
            label = "security",
            description =
                    "A properties file with username and apiToken or password, or accessToken, or clientId and clientSecret, and nothing else but tokenExpires; or a folder with a file for each, as Kubernetes mounts a Secret; instead of these options, but that username may stand beside a file that names none. A changed one counts from the next request on: rotation without restart.")
    private @Nullable String credentialsFile;

    @UriParam(
            label = "security",
            description =
                    "The date (yyyy-MM-dd) on which the token expires; warned of 14 days ahead. Of a personal access token, Data Center tells it by itself.")
    private @Nullable String tokenExpires;

    @UriParam(
            label = "security",
            defaultValue = "false",
            description = "Whether url may be http:// on other hosts than this one, sending credentials in the clear.")
    private boolean allowHttp;

    @UriParam(
            label = "connection,advanced",
            defaultValue = "10000",
            javaType = "java.time.Duration",
            description = "Longest wait for a connection.")
    private long connectTimeout = 10_000;

    @UriParam(
            label = "connection,advanced",
            defaultValue = "60000",
            javaType = "java.time.Duration",
            description =
                    "Longest silence while waiting for an answer or within one; an answer as a whole may take 5 minutes.")
    private long responseTimeout = 60_000;

    @UriParam(
            label = "connection",
            defaultValue = "5",
            description = "Most requests under way at once; the limiter stays below it when the server says so.")
    private int maxConcurrentRequests = 5;

    @UriParam(
            label = "connection",
            defaultValue = "0",
            description =
                    "The budget that an administrator granted: all routes of this process that sign in as the same account stay below it in any hour. Several processes split it: give each its share. 0 for none.")
    private int requestsPerHour;

    @UriParam(label = "proxy", description = "Host of an HTTP proxy.")
    private @Nullable String proxyHost;

    @UriParam(label = "proxy", defaultValue = "0", description = "Port of the HTTP proxy.")
    private int proxyPort;

    @UriParam(
            label = "proxy",
            defaultValue = "http",
            enums = "http,https",
            description = "How to talk to the proxy itself.")
    private String proxyAuthScheme = "http";

    @UriParam(label = "proxy", secret = true, description = "User name that the proxy asks for.")
    private @Nullable String proxyAuthUsername;

    @UriParam(label = "proxy", secret = true, description = "Password that the proxy asks for.")
    private @Nullable String proxyAuthPassword;

    @UriParam(label = "security", description = "TLS trust and keys, as in Camel's HTTP components.")
    private @Nullable SSLContextParameters sslContextParameters;

    @UriParam(
            label = "security,advanced",
            description = "Checks the server's host name instead of the usual check, as in Camel's HTTP components.")
    private @Nullable HostnameVerifier x509HostnameVerifier;

    @UriParam(
            label = "consumer",
            defaultValue = "page,blogpost",
            description =
                    "Which kinds of content to follow: page, blogpost, comment, attachment, and on Cloud folder, whiteboard, database. Comments and attachments are where the page or blog post is that they hang on, with its labels and readers; they come and go with it, whether or not pages are followed.")
    private String types = "page,blogpost";

    @UriParam(
            label = "consumer",
            description =
                    "Id or title of the page or folder whose subtree is wanted, itself included; several ids separated by commas.")
    private @Nullable String rootPage;

    @UriParam(
            description =
                    "Consumer: only contents with any of these labels, separated by commas; comments and attachments by the labels of what they hang on. Producer: the labels that addLabels and removeLabels are about, instead of header CamelConfluenceTargetLabels.")
    private @Nullable String labels;

    @UriParam(
            label = "consumer",
            description =
                    "No contents with any of these labels, separated by commas; comments and attachments by the labels of what they hang on.")
    private @Nullable String excludeLabels;

    @UriParam(
            description =
                    "Consumer: a Confluence query that contents must match besides the other options. Producer: the query of search, instead of header CamelConfluenceCql. Comments and attachments match where what they hang on does. Decided by the search index, which lags by seconds or minutes.")
    private @Nullable String cql;

    @UriParam(label = "consumer", defaultValue = "false", description = "Whether archived contents are wanted too.")
    private boolean includeArchived;

    @UriParam(
            defaultValue = "markdown",
            enums = "markdown,html,text,storage,adf,none",
            description =
                    "Consumer, and getPage: what the body is converted to. Producer: in what the message is that becomes a page or comment; only markdown, storage and, on Cloud, adf can be written.")
    private String bodyFormat = "markdown";

    @UriParam(
            label = "consumer",
            defaultValue = "false",
            description =
                    "Whether Markdown begins with YAML front matter: id, title, space, path, url, version, labels, createdAt, modifiedAt.")
    private boolean frontMatter;

    @UriParam(
            label = "consumer",
            defaultValue = "labels,ancestors",
            description =
                    "What a change carries besides its body: any of labels, ancestors, readers, attachments, comments. Empty for nothing. Attachments (what they are, not their bytes) and comments are those of pages and blog posts; their changes are changes of the page.")
    private String include = "labels,ancestors";

    @UriParam(
            label = "consumer",
            defaultValue = "3600000",
            javaType = "java.time.Duration",
            description =
                    "Time between full comparisons with Confluence, which find deletions, moves, label and permission changes; the next starts no sooner than 10 times the last one's duration.")
    private long reconcileInterval = 3_600_000;

    @UriParam(
            label = "consumer",
            defaultValue = "full",
            enums = "full,none",
            description = "Whether what exists at the first poll is delivered, or only what changes from then on.")
    private String initialSync = "full";

    @UriParam(
            label = "consumer",
            defaultValue = "data/confluence-sync.sqlite",
            description =
                    "Where progress is kept: an SQLite file, or <code>#bean:name</code> of a DataSource (PostgreSQL) or of an own SyncStore.")
    private Object syncStore = "data/confluence-sync.sqlite";

    @UriParam(
            label = "consumer",
            description = "The name under which progress is kept, beside the site. The route's id by default.")
    private @Nullable String syncId;

    @UriParam(label = "consumer", description = "Any text; a new one delivers everything once more.")
    private @Nullable String resync;

    @UriParam(
            label = "consumer",
            defaultValue = "20%",
            description =
                    "Deletions beyond this share of a space (and beyond 10) in one reconciliation are held back until released; comments and attachments are judged apart.")
    private String maxDeletions = "20%";

    @UriParam(
            label = "consumer",
            description = "The id of a held set of deletions, as health shows it: lets exactly that set go.")
    private @Nullable String releaseDeletions;

    @UriParam(
            label = "consumer",
            defaultValue = "1000",
            description = "How many failed changes are kept for retry before fetching pauses.")
    private int maxPending = 1000;

    @UriParam(
            label = "consumer",
            defaultValue = "350",
            description =
                    "Chunks: about how many tokens one should have where text has to be cut or joined. Changing this or any other option of chunks delivers everything again, even to routes that ask for none. Chunks never hold comments that a page carries: types=comment delivers those.")
    private int chunkTarget = 350;

    @UriParam(
            label = "consumer",
            defaultValue = "512",
            description =
                    "Chunks: the most tokens of text that one has. The context (space, ancestors, title, headings) is not counted: leave room for it below the limit of the embedding model. Changing it delivers everything again.")
    private int chunkMax = 512;

    @UriParam(
            label = "consumer",
            defaultValue = "80",
            description =
                    "Chunks: a section with fewer tokens is joined with its neighbour under the same heading. Changing it delivers everything again.")
    private int chunkMin = 80;

    @UriParam(
            label = "consumer",
            defaultValue = "0",
            description =
                    "Chunks: how many tokens of the sentences before are repeated where a long paragraph is cut. Changing it delivers everything again.")
    private int chunkOverlap;

    @UriParam(
            label = "consumer",
            defaultValue = "estimate",
            description =
                    "Chunks: how tokens are counted: estimate, cl100k_base or o200k_base (both need com.knuddels:jtokkit on the class path), or <code>#bean:name</code> of a TokenCounter. Changing it delivers everything again.")
    private Object tokenCounter = "estimate";

    @UriParam(
            label = "consumer",
            defaultValue = "52428800",
            description =
                    "Most bytes of an attachment. A larger one is delivered without its content, and a warning says so.")
    private long attachmentMaxSize = 52_428_800;

    @UriParam(
            label = "consumer",
            defaultValue = "60000",
            javaType = "java.time.Duration",
            description =
                    "Longest time for the download of an attachment, and once more for reading its text. An attachment that is not downloaded by then is tried again later; one that is not read by then is delivered without its text.")
    private long attachmentTimeout = 60_000;

    @UriParam(
            label = "consumer",
            defaultValue = "*",
            description =
                    "Media types of the attachments whose content is wanted, such as <code>application/pdf,text/*</code>. Others are delivered without it.")
    private String attachmentTypes = "*";

    @UriParam(
            label = "producer",
            enums =
                    "createPage,updatePage,upsertPage,movePage,deletePage,createBlogPost,getPage,listChildren,search,listSpaces,createComment,addLabels,removeLabels,uploadAttachment,downloadAttachment,testConnection",
            description = "What is to be done, instead of header CamelConfluenceOperation.")
    private @Nullable String operation;

    @UriParam(
            label = "producer",
            description =
                    "Id of the page, blog post or attachment that is worked on, instead of header CamelConfluenceTargetId. It must be in a space that the path names.")
    private @Nullable String targetId;

    @UriParam(
            label = "producer",
            description =
                    "The title of the page or blog post that is written, or the one by which getPage reads and upsertPage updates, instead of header CamelConfluenceTargetTitle. Without it that of the front matter of Markdown counts; of a new page, or by upsertPage without an id, also the first-level heading that Markdown begins with, which then is no part of the body.")
    private @Nullable String title;

    @UriParam(
            label = "producer",
            description =
                    "Id of the page (on Cloud also folder) under which a page is made, looked for or moved, instead of header CamelConfluenceTargetParent. A new page without it stands at the top of the space.")
    private @Nullable String parent;

    @UriParam(
            label = "producer",
            description = "Name of the attachment that is uploaded or downloaded, instead of header CamelFileName.")
    private @Nullable String fileName;

    @UriParam(
            label = "producer",
            defaultValue = "fail",
            enums = "fail,keep",
            description =
                    "What becomes of an update in Markdown of a page with something that Markdown cannot say, such as a macro: it fails and lists what would be lost, or it keeps that on the page.")
    private String onLoss = "fail";

    @UriParam(
            label = "producer",
            defaultValue = "false",
            description = "Whether deletePage deletes for good instead of only putting into the trash.")
    private boolean purge;

    public @Nullable String getUrl() {
        return url;
    }

    public void setUrl(@Nullable String url) {
        this.url = url;
    }

    public String getDeployment() {
        return deployment;
    }

    public void setDeployment(String deployment) {
        this.deployment = deployment;
    }

    public @Nullable String getUsername() {
        return username;
    }

    public void setUsername(@Nullable String username) {
        this.username = username;
    }

    public @Nullable String getApiToken() {
        return apiToken;
    }

    public void setApiToken(@Nullable String apiToken) {
        this.apiToken = apiToken;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    public @Nullable String getAccessToken() {
        return accessToken;
    }

    public void setAccessToken(@Nullable String accessToken) {
        this.accessToken = accessToken;
    }

    public @Nullable String getClientId() {
        return clientId;
    }

    public void setClientId(@Nullable String clientId) {
        this.clientId = clientId;
    }

    public @Nullable String getClientSecret() {
        return clientSecret;
    }

    public void setClientSecret(@Nullable String clientSecret) {
        this.clientSecret = clientSecret;
    }

    public String getTokenUrl() {
        return tokenUrl;
    }

    public void setTokenUrl(String tokenUrl) {
        this.tokenUrl = tokenUrl;
    }

    public @Nullable String getCloudId() {
        return cloudId;
    }

    public void setCloudId(@Nullable String cloudId) {
        this.cloudId = cloudId;
    }

    public String getGatewayUrl() {
        return gatewayUrl;
    }

    public void setGatewayUrl(String gatewayUrl) {
        this.gatewayUrl = gatewayUrl;
    }

    public @Nullable String getCredentialsFile() {
        return credentialsFile;
    }

    public void setCredentialsFile(@Nullable String credentialsFile) {
        this.credentialsFile = credentialsFile;
    }

    public @Nullable String getTokenExpires() {
        return tokenExpires;
    }

    public void setTokenExpires(@Nullable String tokenExpires) {
        this.tokenExpires = tokenExpires;
    }

    public boolean isAllowHttp() {
        return allowHttp;
    }

    public void setAllowHttp(boolean allowHttp) {
        this.allowHttp = allowHttp;
    }

    public long getConnectTimeout() {
        return connectTimeout;
    }

    public void setConnectTimeout(long connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    public long getResponseTimeout() {
        return responseTimeout;
    }

    public void setResponseTimeout(long responseTimeout) {
        this.responseTimeout = responseTimeout;
    }

    public int getMaxConcurrentRequests() {
        return maxConcurrentRequests;
    }

    public void setMaxConcurrentRequests(int maxConcurrentRequests) {
        this.maxConcurrentRequests = maxConcurrentRequests;
    }

    public int getRequestsPerHour() {
        return requestsPerHour;
    }

    public void setRequestsPerHour(int requestsPerHour) {
        this.requestsPerHour = requestsPerHour;
    }

    public @Nullable String getProxyHost() {
        return proxyHost;
    }

    public void setProxyHost(@Nullable String proxyHost) {
        this.proxyHost = proxyHost;
    }

    public int getProxyPort() {
        return proxyPort;
    }

    public void setProxyPort(int proxyPort) {
        this.proxyPort = proxyPort;
    }

    public String getProxyAuthScheme() {
        return proxyAuthScheme;
    }

    public void setProxyAuthScheme(String proxyAuthScheme) {
        this.proxyAuthScheme = proxyAuthScheme;
    }

    public @Nullable String getProxyAuthUsername() {
        return proxyAuthUsername;
    }

    public void setProxyAuthUsername(@Nullable String proxyAuthUsername) {
        this.proxyAuthUsername = proxyAuthUsername;
    }

    public @Nullable String getProxyAuthPassword() {
        return proxyAuthPassword;
    }

    public void setProxyAuthPassword(@Nullable String proxyAuthPassword) {
        this.proxyAuthPassword = proxyAuthPassword;
    }

    public @Nullable SSLContextParameters getSslContextParameters() {
        return sslContextParameters;
    }

    public void setSslContextParameters(@Nullable SSLContextParameters sslContextParameters) {
        this.sslContextParameters = sslContextParameters;
    }

    public @Nullable HostnameVerifier getX509HostnameVerifier() {
        return x509HostnameVerifier;
    }

    public void setX509HostnameVerifier(@Nullable HostnameVerifier x509HostnameVerifier) {
        this.x509HostnameVerifier = x509HostnameVerifier;
    }

    public String getTypes() {
        return types;
    }

    public void setTypes(String types) {
        this.types = types;
    }

    public @Nullable String getRootPage() {
        return rootPage;
    }

    public void setRootPage(@Nullable String rootPage) {
        this.rootPage = rootPage;
    }

    public @Nullable String getLabels() {
        return labels;
    }

    public void setLabels(@Nullable String labels) {
        this.labels = labels;
    }

    public @Nullable String getExcludeLabels() {
        return excludeLabels;
    }

    public void setExcludeLabels(@Nullable String excludeLabels) {
        this.excludeLabels = excludeLabels;
    }

    public @Nullable String getCql() {
        return cql;
    }

    public void setCql(@Nullable String cql) {
        this.cql = cql;
    }

    public boolean isIncludeArchived() {
        return includeArchived;
    }

    public void setIncludeArchived(boolean includeArchived) {
        this.includeArchived = includeArchived;
    }

    public String getBodyFormat() {
        return bodyFormat;
    }

    public void setBodyFormat(String bodyFormat) {
        this.bodyFormat = bodyFormat;
    }

    public boolean isFrontMatter() {
        return frontMatter;
    }

    public void setFrontMatter(boolean frontMatter) {
        this.frontMatter = frontMatter;
    }

    public String getInclude() {
        return include;
    }

    public void setInclude(String include) {
        this.include = include;
    }

    public long getReconcileInterval() {
        return reconcileInterval;
    }

    public void setReconcileInterval(long reconcileInterval) {
        this.reconcileInterval = reconcileInterval;
    }

    public String getInitialSync() {
        return initialSync;
    }

    public void setInitialSync(String initialSync) {
        this.initialSync = initialSync;
    }

    public Object getSyncStore() {
        return syncStore;
    }

    public void setSyncStore(Object syncStore) {
        this.syncStore = syncStore;
    }

    public @Nullable String getSyncId() {
        return syncId;
    }

    public void setSyncId(@Nullable String syncId) {
        this.syncId = syncId;
    }

    public @Nullable String getResync() {
        return resync;
    }

    public void setResync(@Nullable String resync) {
        this.resync = resync;
    }

    public String getMaxDeletions() {
        return maxDeletions;
    }

    public void setMaxDeletions(String maxDeletions) {
        this.maxDeletions = maxDeletions;
    }

    public @Nullable String getReleaseDeletions() {
        return releaseDeletions;
    }

    public void setReleaseDeletions(@Nullable String releaseDeletions) {
        this.releaseDeletions = releaseDeletions;
    }

    public int getMaxPending() {
        return maxPending;
    }

    public void setMaxPending(int maxPending) {
        this.maxPending = maxPending;
    }

    public int getChunkTarget() {
        return chunkTarget;
    }

    public void setChunkTarget(int chunkTarget) {
        this.chunkTarget = chunkTarget;
    }

    public int getChunkMax() {
        return chunkMax;
    }

    public void setChunkMax(int chunkMax) {
        this.chunkMax = chunkMax;
    }

    public int getChunkMin() {
        return chunkMin;
    }

    public void setChunkMin(int chunkMin) {
        this.chunkMin = chunkMin;
    }

    public int getChunkOverlap() {
        return chunkOverlap;
    }

    public void setChunkOverlap(int chunkOverlap) {
        this.chunkOverlap = chunkOverlap;
    }

    public Object getTokenCounter() {
        return tokenCounter;
    }

    public void setTokenCounter(Object tokenCounter) {
        this.tokenCounter = tokenCounter;
    }

    public long getAttachmentMaxSize() {
        return attachmentMaxSize;
    }

    public void setAttachmentMaxSize(long attachmentMaxSize) {
        this.attachmentMaxSize = attachmentMaxSize;
    }

    public long getAttachmentTimeout() {
        return attachmentTimeout;
    }

    public void setAttachmentTimeout(long attachmentTimeout) {
        this.attachmentTimeout = attachmentTimeout;
    }

    public String getAttachmentTypes() {
        return attachmentTypes;
    }

    public void setAttachmentTypes(String attachmentTypes) {
        this.attachmentTypes = attachmentTypes;
    }

    public @Nullable String getOperation() {
        return operation;
    }

    public void setOperation(@Nullable String operation) {
        this.operation = operation;
    }

    public @Nullable String getTargetId() {
        return targetId;
    }

    public void setTargetId(@Nullable String targetId) {
        this.targetId = targetId;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable String getParent() {
        return parent;
    }

    public void setParent(@Nullable String parent) {
        this.parent = parent;
    }

    public @Nullable String getFileName() {
        return fileName;
    }

    public void setFileName(@Nullable String fileName) {
        this.fileName = fileName;
    }

    public String getOnLoss() {
        return onLoss;
    }

    public void setOnLoss(String onLoss) {
        this.onLoss = onLoss;
    }

    public boolean isPurge() {
        return purge;
    }

    public void setPurge(boolean purge) {
        this.purge = purge;
    }

    public ConfluenceConfiguration copy() {
        try {
            return (ConfluenceConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }
}
