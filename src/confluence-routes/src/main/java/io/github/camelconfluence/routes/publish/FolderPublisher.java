package io.github.camelconfluence.routes.publish;

import io.github.camelconfluence.ConfluenceComponent;
import io.github.camelconfluence.UsesConfluence;
import io.github.camelconfluence.check.Need;
import io.github.camelconfluence.client.ContentId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Body;
import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;

/**
 * Publishes a folder of Markdown files, one step a message, so that redelivery and throttling are the route's: first
 * {@link #differences} says what is to be done, then {@link #publish} does each. What is not published from this folder is
 * never touched. For one route; the steps of a run are taken one after the other.
 */
public class FolderPublisher implements UsesConfluence {

    private Path folder = Path.of("docs");
    private Path published = Path.of("data", "published.jsonl");
    private String name = "docs";
    private String space = "";
    private String parent = "";
    private boolean enabled = true;
    private boolean overwrite;
    private int maxDeletions = 20;
    private @Nullable Run run;

    private record Run(ConfluenceComponent confluence, PublishedPages pages, PublishedSpace where, OwnPages own) {

        PageWriter writer() {
            return new PageWriter(where, own);
        }
    }

    /** Whether its route starts: a test of the connection does not look for what it needs otherwise. */
    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    @Override
    public String usedBy() {
        return "publishing " + name;
    }

    @Override
    public Optional<String> usedSpace() {
        return Optional.of(space).filter(given -> enabled && !given.isEmpty());
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.PAGES, Need.WRITE_PAGES, Need.DELETE_PAGES, Need.WRITE_ATTACHMENTS);
    }

    public void setFolder(String folder) {
        this.folder = Path.of(folder);
    }

    /** Where it is noted what was published. */
    public void setPublished(String published) {
        this.published = Path.of(published);
    }

    /** Tells what is published from here from what others publish to the same site. */
    public void setName(String name) {
        this.name = name;
    }

    public void setSpace(String space) {
        this.space = space.strip();
    }

    public void setParent(String parent) {
        this.parent = parent.strip();
    }

    /** Whether pages that somebody edited in Confluence are written over. */
    public void setOverwrite(boolean overwrite) {
        this.overwrite = overwrite;
    }

    public void setMaxDeletions(String share) {
        if (!share.matches("\\d{1,3}%")) {
            throw new IllegalArgumentException("publish.max-deletions is a share such as 20%, not '" + share + "'");
        }
        maxDeletions = Integer.parseInt(share.substring(0, share.length() - 1));
    }

    /** What is to be done for the pages to be as the files are, in this order. */
    public synchronized List<PublishStep> differences(CamelContext camel) throws IOException {
        ConfluenceComponent confluence = camel.getComponent("confluence", ConfluenceComponent.class);
        SourceTree tree = SourceFolder.read(folder);
        PublishedSpace where = confluence.ask(client -> PublishedSpace.of(client, space, parent));
        Optional<PublishedPages> noted = PublishedPages.in(published);
        PublishedPages pages = noted.isPresent()
                ? noted.get()
                : PublishedPages.of(published, confluence.ask(client -> where.marked(name)));
        run = new Run(confluence, pages, where, new OwnPages(where, name, overwrite));
        return PublishPlan.of(tree, pages, maxDeletions, where.parent().id().value());
    }

    /** Does one step. */
    public synchronized void publish(@Body PublishStep step) throws IOException {
        Run now = run;
        if (now == null) {
            throw new IllegalStateException("'differences' comes first");
        }
        if (step instanceof PublishStep.Refuse refused) {
            throw new PublishingRefusedException(refused.reason());
        } else if (step instanceof PublishStep.MoveAside aside) {
            now.pages().put(aside.before().unfinished(), aside.before());
            Published moved =
                    now.confluence().ask(client -> new TitleExchange(now.where(), now.own()).moveAside(aside));
            now.pages().put(moved, aside.before());
        } else if (step instanceof PublishStep.Delete delete) {
            now.confluence().ask(client -> {
                now.writer().delete(delete.before());
                return true;
            });
            now.pages().remove(delete.before());
        } else if (step instanceof PublishStep.Write write) {
            ContentId above = above(write.page(), now);
            Published written = now.confluence().ask(client -> write(now.writer(), write, above));
            now.pages().put(written, write.before());
        }
    }

    private static Published write(PageWriter writer, PublishStep.Write write, ContentId above) {
        try {
            return writer.write(write, above);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ContentId above(SourcePage page, Run now) {
        String above = page.parent();
        return above == null
                ? now.where().parent().id()
                : now.pages()
                        .at(above)
                        .map(found -> new ContentId(found.id()))
                        .orElseThrow(() -> new PublishingRefusedException(
                                "it comes below the page of " + above + ", which is not published"));
    }
}
