package io.github.camelconfluence.simulator.conformance;

import io.github.camelconfluence.simulator.model.Audience;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Restrictions;
import io.github.camelconfluence.simulator.model.Site;
import io.github.camelconfluence.simulator.model.Space;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** A little of everything, to be asked for in every way. */
record SampleSite(Site site, Space space, ContentId home, ContentId folder, ContentId page, Belongings belongings) {

    /** What hangs on the page, and what stands beside it. */
    record Belongings(ContentId footer, ContentId reply, ContentId inline, ContentId attachment, ContentId blogPost) {}

    static SampleSite create() {
        Site site = Site.empty(Clock.fixed(Instant.parse("2026-11-20T10:15:30.123Z"), ZoneOffset.UTC));
        Space space = site.createSpace("RP", "RAG Pipelines", Audience.EVERYBODY);
        site.createSpace("~reader", "Rita Reader");
        ContentId home = site.createPage("RP", null, "Home", "<p>Welcome</p>");
        ContentId folder = site.createFolder("RP", home, "Runbooks");
        ContentId page = site.createPage("RP", folder, "Restart <b> & \"more\"", "<p>First</p><p>Second</p>");
        site.edit(page, "<h1>Restart</h1><p>Now</p>");
        site.label(page, "howto", "ops");
        site.restrict(page, Restrictions.toGroups("confluence-users"));
        site.setProperty(page, "content-appearance-published", "\"full-width\"");
        site.createWhiteboard("RP", home, "Sketch");
        site.createDatabase("RP", home, "Services");
        for (int i = 0; i < 5; i++) {
            site.createPage("RP", page, "Child " + i, "<p>" + i + "</p>");
        }
        ContentId footer = site.comment(page, "Is this right?");
        ContentId reply = site.reply(footer, "It is.");
        ContentId inline = site.commentInline(page, "Now", "Which?");
        ContentId attachment = site.attach(page, "plan.txt", "text/plain", "plan".getBytes(StandardCharsets.UTF_8));
        ContentId blogPost = site.createBlogPost("RP", "News", "<p>new</p>");
        return new SampleSite(
                site, space, home, folder, page, new Belongings(footer, reply, inline, attachment, blogPost));
    }
}
