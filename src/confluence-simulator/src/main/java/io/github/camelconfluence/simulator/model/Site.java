package io.github.camelconfluence.simulator.model;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A Confluence's content, edited while it is served. Labels, restrictions, moves, trashing and archiving make
 * no new version and touch no date. Thread-safe. Writes throw {@link SiteConflict}.
 */
public final class Site {

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Store store = new Store();
    private final SignIn signIn = new SignIn();
    private final Ledger ledger;
    private volatile boolean spaceRoles;
    private long revision;
    private final Authoring authoring;
    private final Housekeeping housekeeping;
    private final Marking marking;

    private Site(Clock clock) {
        ledger = new Ledger(store, clock);
        authoring = new Authoring(ledger);
        housekeeping = new Housekeeping(ledger);
        marking = new Marking(ledger);
    }

    public static Site empty() {
        return empty(Clock.systemUTC());
    }

    public static Site empty(Clock clock) {
        return new Site(clock);
    }

    /** From now on writes are dated by this clock. */
    public void use(Clock clock) {
        write(() -> ledger.use(clock));
    }

    public SignIn signIn() {
        return signIn;
    }

    public void revoke(Token token) {
        signIn.revoke(token);
    }

    /** Whether access to spaces is told by roles, as on sites that were moved to them; off at first. */
    public boolean usesSpaceRoles() {
        return spaceRoles;
    }

    public void useSpaceRoles(boolean used) {
        spaceRoles = used;
    }

    /** Another one after each write. */
    public long revision() {
        return guarded(lock.readLock(), () -> revision);
    }

    public View seenBy(Caller caller) {
        return new View(store, lock.readLock(), caller);
    }

    /** Whoever may see it, and whatever its status. */
    public Optional<Content> find(ContentId id) {
        return guarded(lock.readLock(), () -> store.find(id));
    }

    /** The first current content of the space with that title: a page where there is one. */
    public Optional<Content> find(String spaceKey, String title) {
        return guarded(lock.readLock(), () -> ledger.titled(spaceKey, title));
    }

    public boolean hasSpace(String key) {
        return guarded(
                lock.readLock(),
                () -> store.spaces().stream().anyMatch(space -> space.key().equalsIgnoreCase(key)));
    }

    /** What changed after the given moment, as it was then; empty where it did not exist. For the search index. */
    public Map<ContentId, Optional<Content>> asOf(Instant moment) {
        return guarded(lock.readLock(), () -> ledger.journal().asOf(moment));
    }

    /** A space that all users may read. */
    public Space createSpace(String key, String name) {
        return createSpace(key, name, Audience.ALL_USERS);
    }

    public Space createSpace(String key, String name, Audience audience) {
        return write(() -> {
            Space.Kind kind = key.startsWith("~") ? Space.Kind.PERSONAL : Space.Kind.GLOBAL;
            Space.Record record = new Space.Record(null, ledger.now(), Accounts.EDITOR.accountId(), audience);
            Space space = new Space(ledger.nextId(), key, name, kind, false, record);
            store.put(space);
            return space;
        });
    }

    public void renameSpace(String key, String name) {
        write(() -> store.put(ledger.require(key).named(name)));
    }

    public void changeSpaceKey(String key, String newKey) {
        write(() -> store.put(ledger.require(key).withKey(newKey)));
    }

    public void archiveSpace(String key, boolean archived) {
        write(() -> store.put(ledger.require(key).archived(archived)));
    }

    public void openSpaceTo(String key, Audience audience) {
        write(() -> store.put(ledger.require(key).readableBy(audience)));
    }

    public void setHomepage(String key, ContentId page) {
        write(() -> store.put(ledger.require(key).withHomepage(page)));
    }

    /** With everything in it, past recovery. */
    public void deleteSpace(String key) {
        write(() -> housekeeping.deleteSpace(ledger.require(key)));
    }

    /** The first page without a parent becomes the space's homepage. */
    public ContentId createPage(String spaceKey, @Nullable ContentId parent, String title, String storage) {
        return create(Draft.page(spaceKey, parent, title, storage));
    }

    public ContentId createBlogPost(String spaceKey, String title, String storage) {
        return create(of(ContentType.BLOGPOST, spaceKey, null, title, storage));
    }

    public ContentId createFolder(String spaceKey, @Nullable ContentId parent, String title) {
        return create(of(ContentType.FOLDER, spaceKey, parent, title, ""));
    }

    public ContentId createWhiteboard(String spaceKey, @Nullable ContentId parent, String title) {
        return create(of(ContentType.WHITEBOARD, spaceKey, parent, title, ""));
    }

    public ContentId createDatabase(String spaceKey, @Nullable ContentId parent, String title) {
        return create(of(ContentType.DATABASE, spaceKey, parent, title, ""));
    }

    public ContentId create(Draft draft) {
        return write(() -> authoring.create(draft));
    }

    /** A new version with this body. */
    public void edit(ContentId id, String storage) {
        revise(id, Revision.ofBody(storage));
    }

    /** A new version with this title. */
    public void rename(ContentId id, String title) {
        revise(id, Revision.ofTitle(title));
    }

    public Content revise(ContentId id, Revision revision) {
        return write(() -> authoring.revise(id, revision));
    }

    /** With everything below it, into the new parent's space; no new version. */
    public void move(ContentId id, ContentId newParent) {
        write(() -> housekeeping.move(id, ledger.require(newParent).spaceId(), newParent));
    }

    public void moveToSpace(ContentId id, String spaceKey) {
        write(() -> housekeeping.move(id, ledger.require(spaceKey).id(), null));
    }

    /** Children are not deleted: they move up to the deleted page's parent. */
    public void trash(ContentId id) {
        write(() -> housekeeping.trash(id));
    }

    public void restore(ContentId id) {
        write(() -> housekeeping.restore(id));
    }

    public void purge(ContentId id) {
        write(() -> housekeeping.purge(id));
    }

    public void archive(ContentId id) {
        write(() -> housekeeping.archive(id));
    }

    public void unarchive(ContentId id) {
        write(() -> housekeeping.unarchive(id));
    }

    public void label(ContentId id, String... names) {
        write(() -> marking.label(id, Arrays.asList(names)));
    }

    public void unlabel(ContentId id, String name) {
        write(() -> marking.unlabel(id, name));
    }

    public void restrict(ContentId id, Restrictions restrictions) {
        write(() -> marking.restrict(id, restrictions));
    }

    public void unrestrict(ContentId id) {
        restrict(id, Restrictions.NONE);
    }

    public void setProperty(ContentId id, String key, String json) {
        write(() -> marking.setProperty(id, key, json));
    }

    public ContentId comment(ContentId page, String text) {
        return comment(page, of(ContentType.FOOTER_COMMENT, "", page, "", paragraph(text)));
    }

    /** To a footer or an inline comment. */
    public ContentId reply(ContentId comment, String text) {
        ContentType type =
                guarded(lock.readLock(), () -> ledger.require(comment).type());
        return comment(comment, of(type, "", comment, "", paragraph(text)));
    }

    public ContentId comment(ContentId below, Draft draft) {
        return write(() -> authoring.comment(below, draft, Details.NONE));
    }

    public ContentId commentInline(ContentId page, String selection, String text) {
        return commentInline(page, selection, of(ContentType.INLINE_COMMENT, "", page, "", paragraph(text)));
    }

    public ContentId commentInline(ContentId page, String selection, Draft draft) {
        Details details = Details.NONE.withInline(new Details.InlineMark(selection, false));
        return write(() -> authoring.comment(page, draft, details));
    }

    public void resolve(ContentId inlineComment, boolean resolved) {
        write(() -> marking.resolve(inlineComment, resolved));
    }

    /** A name that is there already gets a new version. */
    public ContentId attach(ContentId container, String name, String mediaType, byte[] bytes) {
        return attach(container, name, mediaType, bytes, 1);
    }

    /** A file in which the bytes follow each other so many times. */
    public ContentId attach(ContentId container, String name, String mediaType, byte[] bytes, int times) {
        Details.Attachment file = Details.Attachment.named(container + "/" + name, mediaType, bytes.clone(), times);
        return write(() -> authoring.attach(container, name, file));
    }

    /** Enters content that has been there all along, such as a generated million. */
    public void load(Iterable<Content> contents) {
        write(() -> contents.forEach(ledger::load));
    }

    private static Draft of(ContentType type, String key, @Nullable ContentId parent, String title, String storage) {
        return new Draft(type, key, parent, title, Body.of(storage), Accounts.EDITOR.accountId());
    }

    private static String paragraph(String text) {
        return "<p>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</p>";
    }

    private void write(Runnable change) {
        write(() -> {
            change.run();
            return this;
        });
    }

    private <T> T write(Supplier<T> change) {
        return guarded(lock.writeLock(), () -> {
            revision++;
            return change.get();
        });
    }

    private static <T> T guarded(Lock lock, Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
