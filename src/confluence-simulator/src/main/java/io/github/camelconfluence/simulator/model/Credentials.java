package io.github.camelconfluence.simulator.model;

import static io.github.camelconfluence.simulator.model.Token.Kind.OAUTH;
import static io.github.camelconfluence.simulator.model.Token.Kind.PASSWORD;
import static io.github.camelconfluence.simulator.model.Token.Kind.PERSONAL_ACCESS;
import static io.github.camelconfluence.simulator.model.Token.Kind.SCOPED;
import static io.github.camelconfluence.simulator.model.Token.Kind.UNSCOPED;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The secrets that every simulated site accepts until {@link Site#revoke}. All are made up. */
public final class Credentials {

    /** In every one of them, so that tests can look for secrets where none should be seen. */
    public static final String MARK = "s3cr3t";

    /** What a token made for reading everything the connector reads carries. */
    public static final Set<String> READ_SCOPES = Set.of(
            "read:space:confluence",
            "read:page:confluence",
            "read:content.metadata:confluence",
            "read:hierarchical-content:confluence",
            "read:comment:confluence",
            "read:attachment:confluence",
            "read:folder:confluence",
            "read:whiteboard:confluence",
            "read:database:confluence",
            "read:embed:confluence",
            "read:custom-content:confluence",
            "read:label:confluence",
            "read:space.permission:confluence",
            "read:configuration:confluence",
            "read:user:confluence",
            "read:confluence-user",
            "read:confluence-groups",
            "read:content-details:confluence",
            "read:confluence-content.all",
            "search:confluence",
            "readonly:content.attachment:confluence");

    private static final Set<String> WRITE_SCOPES = Set.of(
            "write:page:confluence",
            "delete:page:confluence",
            "delete:attachment:confluence",
            "write:comment:confluence",
            "delete:comment:confluence",
            "write:confluence-content",
            "write:confluence-file",
            "write:confluence-space");

    private static final Set<String> ALL_SCOPES = Set.copyOf(
            Stream.concat(READ_SCOPES.stream(), WRITE_SCOPES.stream()).toList());

    public static final Token READER_API_TOKEN =
            new Token("ATATT3x-s3cr3t-reader", Accounts.READER, UNSCOPED, Set.of());
    public static final Token EDITOR_API_TOKEN =
            new Token("ATATT3x-s3cr3t-editor", Accounts.EDITOR, UNSCOPED, Set.of());
    public static final Token ADMIN_API_TOKEN =
            new Token("ATATT3x-s3cr3t-admin", Accounts.ADMINISTRATOR, UNSCOPED, Set.of());
    public static final Token VISITOR_API_TOKEN =
            new Token("ATATT3x-s3cr3t-visitor", Accounts.VISITOR, UNSCOPED, Set.of());

    public static final Token READER_SCOPED_TOKEN =
            new Token("ATATT3s-s3cr3t-reader", Accounts.READER, SCOPED, READ_SCOPES);
    public static final Token EDITOR_SCOPED_TOKEN =
            new Token("ATATT3s-s3cr3t-editor", Accounts.EDITOR, SCOPED, ALL_SCOPES);
    /** May list spaces and nothing else. */
    public static final Token SPACES_ONLY_TOKEN =
            new Token("ATATT3s-s3cr3t-spaces", Accounts.READER, SCOPED, Set.of("read:space:confluence"));

    public static final Token READER_OAUTH_TOKEN =
            new Token("oauth-s3cr3t-reader", Accounts.READER, OAUTH, READ_SCOPES);
    public static final Token EDITOR_OAUTH_TOKEN = new Token("oauth-s3cr3t-editor", Accounts.EDITOR, OAUTH, ALL_SCOPES);

    public static final Token READER_PASSWORD =
            new Token("reader-s3cr3t-password", Accounts.READER, PASSWORD, Set.of());
    public static final Token EDITOR_PASSWORD =
            new Token("editor-s3cr3t-password", Accounts.EDITOR, PASSWORD, Set.of());
    public static final Token ADMIN_PASSWORD =
            new Token("admin-s3cr3t-password", Accounts.ADMINISTRATOR, PASSWORD, Set.of());
    public static final Token VISITOR_PASSWORD =
            new Token("visitor-s3cr3t-password", Accounts.VISITOR, PASSWORD, Set.of());

    public static final Token READER_PAT = new Token("pat-s3cr3t-reader", Accounts.READER, PERSONAL_ACCESS, Set.of());
    public static final Token EDITOR_PAT = new Token("pat-s3cr3t-editor", Accounts.EDITOR, PERSONAL_ACCESS, Set.of());
    public static final Token ADMIN_PAT =
            new Token("pat-s3cr3t-admin", Accounts.ADMINISTRATOR, PERSONAL_ACCESS, Set.of());
    public static final Token VISITOR_PAT =
            new Token("pat-s3cr3t-visitor", Accounts.VISITOR, PERSONAL_ACCESS, Set.of());

    static final List<Token> ALL = List.of(
            READER_API_TOKEN,
            EDITOR_API_TOKEN,
            ADMIN_API_TOKEN,
            VISITOR_API_TOKEN,
            READER_SCOPED_TOKEN,
            EDITOR_SCOPED_TOKEN,
            SPACES_ONLY_TOKEN,
            READER_OAUTH_TOKEN,
            EDITOR_OAUTH_TOKEN,
            READER_PASSWORD,
            EDITOR_PASSWORD,
            ADMIN_PASSWORD,
            VISITOR_PASSWORD,
            READER_PAT,
            EDITOR_PAT,
            ADMIN_PAT,
            VISITOR_PAT);

    private Credentials() {}
}
