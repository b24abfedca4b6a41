package io.github.camelconfluence.simulator.control;

/** What {@code GET /_simulator} says. */
final class Summary {

    static final String TEXT = """
            A stand-in Confluence. Its own interface, all bodies JSON:

            POST   /_simulator/spaces                          {"key":"RP","name":"RAG Pipelines","public":true}
            PUT    /_simulator/spaces/{key}                    {"name":"..","key":"..","archived":true}
            DELETE /_simulator/spaces/{key}
            GET    /_simulator/find?space=RP&title=Runbook     id and type of the content with that title
            POST   /_simulator/content                         {"type":"page","space":"RP","parent":"1","title":"..","body":"<p>..</p>"}
                                                               types: page, blogpost, folder, whiteboard, database
            PUT    /_simulator/content/{id}                    {"title":"..","body":"<p>..</p>"}   a new version
            POST   /_simulator/content/{id}/move               {"parent":"1"} or {"space":"RP"}
            POST   /_simulator/content/{id}/{action}           trash, restore, purge, archive, unarchive
            POST   /_simulator/content/{id}/labels             {"labels":["howto"]}
            DELETE /_simulator/content/{id}/labels/{name}
            PUT    /_simulator/content/{id}/restrictions       {"users":["reader"],"groups":["editors"]}; both empty lifts them
            POST   /_simulator/content/{id}/comments           {"text":".."}; on a comment's id it is a reply
            POST   /_simulator/content/{id}/attachments?name=a.txt   the body is the file
            PUT    /_simulator/groups/{group}/members/{user}   the user (by name or account id) joins; a new group is made
            DELETE /_simulator/groups/{group}/members/{user}   leaves
            POST   /_simulator/tokens                          {"user":"reader","secret":".."}   one more API token

            GET    /_simulator/requests?limit=100              the newest requests, and how many got which status
            DELETE /_simulator/requests                        forget them
            POST   /_simulator/faults                          {"kind":"answer","status":503,"count":3,"matching":"/pages","retryAfterSeconds":2}
                                                               kinds: answer, delay (millis), reset, stall, truncate (bytes), loginPage, captcha
                                                               also: "always":true, "method":"GET", "probability":0.1 with "seed":7,
                                                               "retryAfter": seconds, http-date, zero, absurd, absent
            POST   /_simulator/limits                          {"policy":"burst","permits":20,"windowSeconds":10}; or hourly (permits),
                                                               or quota (permits, windowSeconds: an hour of that length),
                                                               or bucket (permits, fill, windowSeconds); "retryAfter" as above;
                                                               "silent":true sends no headers
            PUT    /_simulator/latency                         {"millis":50}
            DELETE /_simulator/faults                          no faults, limits or latency any more
            """;

    private Summary() {}
}
