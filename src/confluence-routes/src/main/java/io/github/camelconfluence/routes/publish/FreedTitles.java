package io.github.camelconfluence.routes.publish;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The titles that pages have which get another one: two that swap theirs, or more that pass them on. */
final class FreedTitles {

    /** By the title that is given up. */
    private final Map<String, PublishStep.Renaming> renamings = new HashMap<>();

    private FreedTitles(List<PublishStep> steps) {
        steps.forEach(step -> {
            PublishStep.Renaming renaming = renaming(step);
            if (renaming != null) {
                renamings.put(key(renaming), renaming);
            }
        });
    }

    /** A page that is written later on than another one which is to have its title moves aside before. */
    static void before(List<PublishStep> steps) {
        FreedTitles titles = new FreedTitles(steps);
        Map<String, PublishStep.Renaming> later = new HashMap<>();
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i) instanceof PublishStep.Write write) {
                PublishStep.Renaming renaming = renaming(write);
                PublishStep.Renaming holder =
                        later.remove(PublishPlan.key(write.page().title()));
                if (holder != null) {
                    steps.add(i, new PublishStep.MoveAside(titles.chain(holder)));
                }
                if (renaming != null) {
                    later.put(key(renaming), renaming);
                }
            }
        }
    }

    private List<PublishStep.Renaming> chain(PublishStep.Renaming first) {
        Set<PublishStep.Renaming> chain = new LinkedHashSet<>();
        PublishStep.Renaming next = first;
        while (next != null && chain.add(next)) {
            next = renamings.get(PublishPlan.key(next.page().title()));
        }
        return List.copyOf(chain);
    }

    private static PublishStep.@Nullable Renaming renaming(PublishStep step) {
        if (step instanceof PublishStep.Write write) {
            Published was = write.before();
            if (was != null
                    && !PublishPlan.isSameTitle(was.title(), write.page().title())) {
                return new PublishStep.Renaming(was, write.page());
            }
        }
        return null;
    }

    private static String key(PublishStep.Renaming renaming) {
        return PublishPlan.key(renaming.before().title());
    }
}
