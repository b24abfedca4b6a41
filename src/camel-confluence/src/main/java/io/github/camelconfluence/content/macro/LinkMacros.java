package io.github.camelconfluence.content.macro;

import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Flow;
import io.github.camelconfluence.content.model.Inline;
import io.github.camelconfluence.content.model.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Macros that stand for something elsewhere: they become a link to it. */
final class LinkMacros {

    private LinkMacros() {}

    static void addTo(Map<String, MacroConverter> converters) {
        for (String name :
                List.of("include", "excerpt-include", "multiexcerpt-include", "multiexcerpt-include-macro")) {
            converters.put(name, LinkMacros::include);
        }
        for (String name :
                List.of("view-file", "viewpdf", "viewdoc", "viewxls", "viewppt", "multimedia", "preview-file")) {
            converters.put(name, LinkMacros::file);
        }
        for (String name : List.of("widget", "iframe", "html-include", "redirect")) {
            converters.put(name, LinkMacros::address);
        }
        for (String name : List.of("drawio", "inc-drawio", "gliffy", "lucidchart", "lucid-chart", "drawio-sketch")) {
            converters.put(name, LinkMacros::diagram);
        }
        for (String name : List.of("ui-button", "auibutton", "aura-button")) {
            converters.put(name, LinkMacros::button);
        }
        converters.put("jira", LinkMacros::jira);
        converters.put("jiraissues", LinkMacros::jira);
        converters.put("profile", LinkMacros::profile);
    }

    private static void include(Macro macro, Flow flow) {
        Optional<Target> page = firstTarget(macro, "", "page", "pagetitle", "name", "default-parameter");
        page.or(() -> macro.parameter("")
                        .or(() -> macro.parameter("page"))
                        .filter(title -> !title.isBlank())
                        .map(LinkMacros::pageNamed))
                .ifPresentOrElse(
                        target -> link(target, flow),
                        () -> macro.warn("macro " + macro.name() + " names no page and was dropped"));
    }

    /** Wiki markup wrote {@code SPACE:Title}. */
    private static Target pageNamed(String name) {
        int colon = name.indexOf(':');
        return colon > 0 && name.substring(0, colon).chars().allMatch(Character::isLetterOrDigit)
                ? new Target.Page(name.substring(0, colon), name.substring(colon + 1), "")
                : new Target.Page(null, name, "");
    }

    private static Optional<Target> firstTarget(Macro macro, String... parameters) {
        for (String parameter : parameters) {
            Optional<Target> target = macro.target(parameter);
            if (target.isPresent()) {
                return target;
            }
        }
        return Optional.empty();
    }

    private static void file(Macro macro, Flow flow) {
        Optional<Target> file = firstTarget(macro, "name", "", "file", "attachment")
                .or(() -> macro.parameter("name").map(name -> new Target.Attachment(name, null)));
        file.map(target -> owned(target, macro))
                .ifPresentOrElse(target -> card(target, flow), () -> UnknownMacro.convert(macro, flow));
    }

    /** A file of another page, if the macro names one. */
    private static Target owned(Target file, Macro macro) {
        Optional<Target> page = macro.target("page")
                .or(() -> macro.parameter("page")
                        .filter(title -> !title.isBlank())
                        .map(LinkMacros::pageNamed));
        return file instanceof Target.Attachment attachment
                        && attachment.page() == null
                        && page.isPresent()
                        && page.get() instanceof Target.Page owner
                ? new Target.Attachment(attachment.fileName(), owner)
                : file;
    }

    /** On the page a preview, apart from the words around it. */
    private static void card(Target file, Flow flow) {
        flow.text(" ");
        link(file, flow);
        flow.text(" ");
    }

    private static void address(Macro macro, Flow flow) {
        Optional<Target> target = firstTarget(macro, "url", "src", "")
                .or(() -> macro.parameter("url").map(Target.Url::new))
                .or(() -> macro.parameter("src").map(Target.Url::new));
        target.ifPresentOrElse(url -> link(url, flow), () -> UnknownMacro.convert(macro, flow));
    }

    private static void button(Macro macro, Flow flow) {
        Optional<String> title = Stream.of("title", "label", "text")
                .flatMap(name -> macro.parameter(name).stream())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst();
        Optional<Target> target = firstTarget(macro, "url", "link", "href", "page")
                .or(() -> macro.parameter("url")
                        .or(() -> macro.parameter("href"))
                        .map(String::strip)
                        .filter(url -> !url.isEmpty())
                        .map(Target::address));
        if (target.isPresent()) {
            link(target.get(), title.orElseGet(() -> TargetText.of(target.get())), flow);
        } else {
            title.ifPresentOrElse(flow::text, () -> UnknownMacro.convert(macro, flow));
        }
    }

    private static void link(Target target, Flow flow) {
        link(target, TargetText.of(target), flow);
    }

    private static void link(Target target, String words, Flow flow) {
        flow.inline(new Inline.Link(target, List.of(new Inline.Text(words))));
    }

    /**
     * Drawing apps store a PNG preview beside the drawing, as an attachment of the same name; where it is another page's, known
     * by its id alone, a link leads to that page.
     */
    static void diagram(Macro macro, Flow flow) {
        Optional<String> name = macro.parameter("diagramname")
                .or(() -> macro.parameter("name"))
                .or(() -> macro.parameter("filename"))
                .or(() -> macro.parameter("diagramdisplayname"))
                .filter(text -> !text.isBlank());
        if (name.isEmpty()) {
            UnknownMacro.convert(macro, flow);
            return;
        }
        String title = macro.parameter("diagramdisplayname").orElse(name.get());
        Optional<String> owner = macro.parameter("pageid").filter(id -> !id.isBlank());
        if (owner.isPresent() && macro.name().equals("inc-drawio")) {
            link(new Target.Content(owner.get(), ""), title, flow);
            return;
        }
        String file = name.get().endsWith(".png") ? name.get() : name.get() + ".png";
        Target preview = new Target.Attachment(file, null);
        Inline image = new Inline.Image(preview, title, "");
        flow.block(new Block.Figure(new Inline.Link(preview, List.of(image)), List.of()));
    }

    private static void jira(Macro macro, Flow flow) {
        Optional<String> key = macro.parameter("key").map(String::strip).filter(text -> !text.isEmpty());
        if (key.isPresent()) {
            Target issue = new Target.Issue(key.get(), macro.parameter("server").orElse(""));
            flow.inline(new Inline.Link(issue, List.of(new Inline.Text(key.get()))));
            return;
        }
        Optional<Target> search = macro.target("url");
        if (search.isPresent()) {
            link(search.get(), flow);
            return;
        }
        macro.parameter("jqlquery")
                .or(() -> macro.parameter("jql"))
                .or(() -> macro.parameter("url"))
                .or(() -> macro.parameter(""))
                .ifPresent(query -> flow.inline(new Inline.CodeSpan(query)));
    }

    private static void profile(Macro macro, Flow flow) {
        macro.user("user")
                .or(() -> macro.user(""))
                .or(() -> macro.parameter("user"))
                .or(() -> macro.parameter(""))
                .ifPresent(user -> flow.inline(new Inline.Mention(user, "")));
    }
}
