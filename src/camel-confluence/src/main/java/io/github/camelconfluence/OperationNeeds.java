package io.github.camelconfluence;

import io.github.camelconfluence.check.Need;
import io.github.camelconfluence.operation.Operation;
import java.util.Set;

/** What the operations ask of an account; on Cloud a token with scopes needs one for each. */
final class OperationNeeds {

    private OperationNeeds() {}

    static Set<Need> of(Operation operation) {
        return switch (operation) {
            case CREATE_PAGE, UPDATE_PAGE, UPSERT_PAGE -> Set.of(Need.PAGES, Need.WRITE_PAGES);
            case CREATE_BLOG_POST -> Set.of(Need.PAGES, Need.WRITE_BLOG_POSTS);
            case MOVE_PAGE -> Set.of(Need.PAGES, Need.MOVE_PAGES);
            case ADD_LABELS, REMOVE_LABELS -> Set.of(Need.PAGES, Need.WRITE_LABELS);
            case DELETE_PAGE -> Set.of(Need.PAGES, Need.DELETE_PAGES);
            case CREATE_COMMENT -> Set.of(Need.PAGES, Need.COMMENTS, Need.WRITE_COMMENTS);
            case UPLOAD_ATTACHMENT -> Set.of(Need.PAGES, Need.ATTACHMENTS, Need.WRITE_ATTACHMENTS);
            case DOWNLOAD_ATTACHMENT -> Set.of(Need.PAGES, Need.ATTACHMENTS, Need.FILES);
            case SEARCH -> Set.of(Need.SEARCH);
            case GET_PAGE, LIST_CHILDREN -> Set.of(Need.PAGES);
            case LIST_SPACES, TEST_CONNECTION -> Set.of();
        };
    }
}
