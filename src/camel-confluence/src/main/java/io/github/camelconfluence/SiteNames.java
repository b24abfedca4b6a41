package io.github.camelconfluence;

import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.CredentialsRejected;
import io.github.camelconfluence.client.InvalidRequest;
import io.github.camelconfluence.client.NotFound;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is behind a user id and which content behind a title: asked for many at once, remembered for a while, found or not.
 * What the site refuses to tell stays unknown, and the text shows what the page itself says. A site that is not asked at all
 * for a while refuses nothing: that is thrown. Thread-safe.
 */
final class SiteNames {

    private static final Logger LOG = LoggerFactory.getLogger(SiteNames.class);

    private final ConfluenceClient client;
    private final Remembered<String, String> users;
    private final Remembered<Title, Content> pages;
    private volatile boolean refused;

    SiteNames(ConfluenceClient client, Clock clock) {
        this.client = client;
        this.users = new Remembered<>(clock);
        this.pages = new Remembered<>(clock);
    }

    Optional<String> user(String id) {
        return users.find(id);
    }

    Optional<Content> page(String spaceKey, String title) {
        return pages.find(Title.of(spaceKey, title));
    }

    void learnUsers(Collection<String> ids) {
        Set<String> unknown = users.unknownAmong(ids);
        if (!unknown.isEmpty()) {
            told(() -> client.userNames(unknown), Map.<String, String>of())
                    .ifPresent(names -> users.remember(unknown, names));
        }
    }

    void learnPages(String spaceKey, Collection<String> titles) {
        Set<Title> unknown = pages.unknownAmong(
                titles.stream().map(title -> Title.of(spaceKey, title)).toList());
        if (!unknown.isEmpty()) {
            List<String> typed = titles.stream()
                    .filter(title -> unknown.contains(Title.of(spaceKey, title)))
                    .toList();
            told(() -> client.titled(spaceKey, typed), List.<Content>of()).ifPresent(contents -> {
                Map<Title, Content> found = new LinkedHashMap<>();
                contents.forEach(content -> found.putIfAbsent(Title.of(spaceKey, content.title()), content));
                pages.remember(unknown, found);
            });
        }
    }

    /** Within a site, keys and titles that differ in case only are the same. */
    private record Title(String spaceKey, String title) {

        static Title of(String spaceKey, String title) {
            return new Title(spaceKey.toUpperCase(Locale.ROOT), title.strip().toLowerCase(Locale.ROOT));
        }
    }

    /** Empty when it is worth asking again with the next slice; a refusal is an answer too: nothing. */
    private <T> Optional<T> told(Supplier<T> question, T nothing) {
        try {
            T answer = question.get();
            refused = false;
            return Optional.of(answer);
        } catch (CredentialsRejected e) {
            throw e;
        } catch (NotFound | InvalidRequest e) {
            return Optional.of(nothing);
        } catch (ConfluenceException e) {
            if (e.concernsTheWholeSite()) {
                throw e;
            }
            if (!refused) {
                LOG.warn("Names of users and of linked pages are not resolved for now: {}", e.getMessage());
            }
            refused = true;
            return e.isRetryable() ? Optional.empty() : Optional.of(nothing);
        }
    }
}
