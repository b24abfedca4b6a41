package io.github.camelconfluence.content.macro;

import io.github.camelconfluence.content.model.Target;

/** What a link is called that has no words of its own. */
public final class TargetText {

    private TargetText() {}

    public static String of(Target target) {
        if (target instanceof Target.Page page) {
            return page.title().isEmpty() ? page.anchor() : page.title();
        }
        if (target instanceof Target.Attachment attachment) {
            return attachment.fileName();
        }
        if (target instanceof Target.Media media) {
            return media.fileName().isEmpty() ? media.fileId() : media.fileName();
        }
        if (target instanceof Target.Url url) {
            return url.url();
        }
        if (target instanceof Target.Space space) {
            return space.key();
        }
        if (target instanceof Target.Anchor anchor) {
            return anchor.name();
        }
        return target instanceof Target.Issue issue ? issue.key() : ((Target.Content) target).id();
    }
}
