using FksSre.ServiceLevels.Findings;

namespace FksSre.Monitoring.Routing;

/// <summary>
/// What can be wrong with routes as a whole: what Alertmanager refuses, and what it accepts although alerts or their ends would be lost.
/// </summary>
internal static class RoutingFindings
{
    public static Finding UnknownReceiver(string path, string receiver) =>
        new("FKS701", path, receiver, "No receiver has that name.", "Add the receiver, or name another.");

    public static Finding UnusedReceiver(string path, string receiver) =>
        new("FKS702", path, receiver, "No route leads to it, so it never tells anybody.", "Remove it, or give it a route.");

    public static Finding Unreachable(string path, string earlier) =>
        new(
            "FKS703",
            path,
            earlier,
            "That route stands before it and takes every alert that this one would.",
            "Put the narrower one first, or remove it."
        );

    public static Finding MutedPage(string path, string receiver) =>
        new(
            "FKS704",
            path,
            receiver,
            "Pages may take this route, and it is silent outside working hours: nobody would be woken at night.",
            "Limit the hours of tickets alone."
        );

    public static Finding NobodyHears(string path, string receiver) =>
        new(
            "FKS705",
            path,
            receiver,
            "What ends here is told to nobody, and not all of it is for machines alone.",
            "Give the receiver a way to a person, or let only alerts of the allow-list take its route."
        );

    public static Finding NoEqual(string path) =>
        new(
            "FKS706",
            path,
            "",
            "Without equal labels one alert of the source's kind holds back every alert of the target's kind.",
            "Name the labels that cause and consequence share."
        );

    public static Finding EqualMayBeMissing(string path, string label) =>
        new(
            "FKS707",
            path,
            label,
            "Alerts without the label count as equal, so one of them would hold back all others.",
            "Demand the label of source and target."
        );

    public static Finding MayHoldBackItself(string path) =>
        new(
            "FKS708",
            path,
            "",
            "An alert can be source and target at once; two of them would hold back each other, and nobody would hear of either.",
            "Let a label tell the two sides apart."
        );

    public static Finding HoldsBackEnds(string path, string label) =>
        new(
            "FKS306",
            path,
            label,
            "What is held back may be an incident of its own, and where it ends meanwhile Alertmanager never says so: it would stay open.",
            "Hold it back in its rule (HeldBack), or only within one notification, whose alerts have this label in common."
        );

    public static Finding EndsMuted(string path, string receiver) =>
        new(
            "FKS307",
            path,
            receiver,
            "Incidents or issues are opened here, and what ends outside working hours is never told: they would stay open.",
            "Limit the hours of messages in a channel alone."
        );

    public static Finding DuplicateReceiver(string path, string receiver) =>
        new(
            "FKS308",
            path,
            receiver,
            "Two receivers have this name, and Alertmanager refuses the whole configuration.",
            "Rename one of the services that they are named after."
        );

    public static Finding BadGroup(string path, string groupBy) =>
        new(
            "FKS309",
            path,
            groupBy,
            "A label stands here twice, or is no name of a label, and Alertmanager refuses the whole configuration.",
            "Name labels by letters, digits and underscores, each once."
        );

    public static Finding BadWait(string path, string wait) =>
        new(
            "FKS310",
            path,
            wait,
            "Alertmanager waits for whole milliseconds, and longer than none between "
                + "two notifications; it refuses the whole configuration.",
            "Give it a longer time."
        );

    public static Finding NarrowRoot(string path) =>
        new(
            "FKS311",
            path,
            "",
            "Every alert begins at the root, so Alertmanager refuses one with matchers, with hours or with a way past it.",
            "Move that to a route below it."
        );

    public static Finding NoHours(string path, string receiver) =>
        new(
            "FKS312",
            path,
            receiver,
            "It tells in working hours, and the plan has none: Alertmanager refuses the whole configuration.",
            "Give the plan its working hours, or let the route tell at any time."
        );

    public static Finding BadZone(string path, string zone) =>
        new(
            "FKS313",
            path,
            zone,
            "The IANA database has no such time zone, and Alertmanager refuses the whole configuration.",
            "Name one, e.g. America/Toronto."
        );

    public static Finding BadRange(string path, string range) =>
        new(
            "FKS319",
            path,
            range,
            "Hours are whole minutes that begin before they end, and Alertmanager refuses the whole configuration.",
            "Correct the beginning or the end."
        );

    public static Finding BadAddress(string path, string address) =>
        new(
            "FKS314",
            path,
            address,
            "Alertmanager sends to http or https only, and refuses the whole configuration.",
            "Correct the address."
        );

    public static Finding BadMatcher(string path, string matcher) =>
        new(
            "FKS315",
            path,
            matcher,
            "Alertmanager cannot read this matcher, and refuses the whole configuration.",
            "Take a name of letters, digits and underscores, and a value of whole characters."
        );
}
