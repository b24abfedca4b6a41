package io.github.camelconfluence.operation;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The operations by the names that users give. */
public enum Operation {
    CREATE_PAGE("createPage", true, CreatePage::new),
    UPDATE_PAGE("updatePage", true, UpdatePage::new),
    UPSERT_PAGE("upsertPage", true, UpsertPage::new),
    MOVE_PAGE("movePage", false, MovePage::new),
    DELETE_PAGE("deletePage", false, DeletePage::new),
    CREATE_BLOG_POST("createBlogPost", true, CreateBlogPost::new),
    GET_PAGE("getPage", false, GetPage::new),
    LIST_CHILDREN("listChildren", false, ListChildren::new),
    SEARCH("search", false, SearchContents::new),
    LIST_SPACES("listSpaces", false, ListSpaces::new),
    CREATE_COMMENT("createComment", true, CreateComment::new),
    ADD_LABELS("addLabels", false, AddLabels::new),
    REMOVE_LABELS("removeLabels", false, RemoveLabels::new),
    UPLOAD_ATTACHMENT("uploadAttachment", false, UploadAttachment::new),
    DOWNLOAD_ATTACHMENT("downloadAttachment", false, DownloadAttachment::new),
    /** Also where the site cannot be reached, which is why it needs no workplace. */
    TEST_CONNECTION("testConnection", false, at -> {
        throw new UnsupportedOperationException("A connection is tested by its endpoint");
    });

    private final String optionName;
    private final boolean writesText;
    private final Function<Workplace, ConfluenceOperation> maker;

    Operation(String optionName, boolean writesText, Function<Workplace, ConfluenceOperation> maker) {
        this.optionName = optionName;
        this.writesText = writesText;
        this.maker = maker;
    }

    public String optionName() {
        return optionName;
    }

    /** Whether it writes the body of the message. */
    public boolean writesText() {
        return writesText;
    }

    public ConfluenceOperation at(Workplace workplace) {
        return new NamingWhatIsGone(maker.apply(workplace));
    }

    /** @throws IllegalArgumentException if there is none of that name */
    public static Operation named(String name) {
        for (Operation operation : values()) {
            if (operation.optionName.equalsIgnoreCase(name.strip())) {
                return operation;
            }
        }
        throw new IllegalArgumentException("There is no operation '" + name + "': use one of "
                + Arrays.stream(values()).map(Operation::optionName).collect(Collectors.joining(", ")));
    }
}
