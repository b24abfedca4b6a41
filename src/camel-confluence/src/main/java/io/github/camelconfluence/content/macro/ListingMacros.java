package io.github.camelconfluence.content.macro;

import java.util.List;
import java.util.Map;

/** Macros whose content Confluence computes when somebody looks: the page itself does not hold it. */
final class ListingMacros {

    private static final List<String> NAMES = List.of(
            "toc",
            "toc-zone-index",
            "children",
            "pagetree",
            "pagetreesearch",
            "pageindex",
            "recently-updated",
            "recently-updated-dashboard",
            "livesearch",
            "contentbylabel",
            "contentbyuser",
            "detailssummary",
            "attachments",
            "gallery",
            "blog-posts",
            "change-history",
            "contributors",
            "contributors-summary",
            "create-from-template",
            "favpages",
            "labels-list",
            "listlabels",
            "popular-labels",
            "recently-used-labels",
            "related-labels",
            "search",
            "space-attachments",
            "space-details",
            "spaces",
            "tasks-report-macro",
            "userlister");

    private ListingMacros() {}

    static void addTo(Map<String, MacroConverter> converters) {
        NAMES.forEach(name -> converters.put(
                name,
                (macro, flow) -> macro.warn("macro " + macro.name() + " is computed by Confluence and was left out")));
    }
}
