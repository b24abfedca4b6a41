package io.github.camelconfluence.content.storage;

import io.github.camelconfluence.content.model.Target;
import io.github.camelconfluence.content.model.Target.Attachment;
import io.github.camelconfluence.content.model.Target.Page;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The {@code ri:} elements, which name something by what its author knew: title, file name, key. */
final class Resources {

    private Resources() {}

    /** The first resource among the element's children. */
    static Optional<Target> target(Element parent, String anchor) {
        for (Element child : Children.of(parent)) {
            Optional<Target> target = resource(child, anchor);
            if (target.isPresent()) {
                return target;
            }
        }
        return Optional.empty();
    }

    private static Optional<Target> resource(Element element, String anchor) {
        return switch (element.normalName()) {
            case "ri:page", "ri:blog-post" -> Optional.of(page(element, anchor));
            case "ri:content-entity" -> Optional.of(new Target.Content(element.attr("ri:content-id"), anchor));
            case "ri:attachment" -> Optional.of(attachment(element));
            case "ri:url" -> Optional.of(new Target.Url(element.attr("ri:value")));
            case "ri:shortcut" -> Optional.of(shortcut(element));
            case "ri:space" -> Optional.of(new Target.Space(element.attr("ri:space-key")));
            default -> Optional.empty();
        };
    }

    private static Target shortcut(Element element) {
        String parameter = element.attr("ri:parameter");
        String key = element.attr("ri:key");
        return new Target.Url(element.hasAttr("ri:value") ? element.attr("ri:value") : key + ":" + parameter);
    }

    private static Page page(Element element, String anchor) {
        String space = element.attr("ri:space-key");
        return new Page(space.isEmpty() ? null : space, element.attr("ri:content-title"), anchor);
    }

    private static Attachment attachment(Element element) {
        return Children.first(element, "ri:page")
                .or(() -> Children.first(element, "ri:blog-post"))
                .map(page -> new Attachment(element.attr("ri:filename"), page(page, "")))
                .orElseGet(() -> new Attachment(element.attr("ri:filename"), null));
    }

    /** The user an element's child refers to. */
    static Optional<String> user(Element parent) {
        for (Element child : Children.of(parent)) {
            String id = child.normalName().equals("ri:user") ? userId(child) : "";
            if (!id.isEmpty()) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    private static String userId(Element user) {
        for (String attribute : new String[] {"ri:account-id", "ri:userkey", "ri:username"}) {
            if (user.hasAttr(attribute)) {
                return user.attr(attribute);
            }
        }
        return "";
    }
}
