using FksSre.ServiceLevels.Findings;

namespace FksSre.Monitoring.Routing;

/// <summary>What can be wrong with routes as a whole, although Alertmanager accepts them.</summary>
public static class RoutingFindings
{
    public static Finding UnknownReceiver(string path, string receiver) =>
        new("FKS701", path, receiver, "No receiver has that name.", "Add the receiver, or name another.");

    public static Finding UnusedReceiver(string path, string receiver) =>
        new("FKS702", path, receiver, "No route leads to it, so it never tells anybody.", "Remove it, or give it a route.");

    public static Finding Unreachable(string path, string earlier) =>
        new("FKS703", path, earlier, "That route stands before it and takes every alert that this one would.", "Put the narrower one first, or remove it.");

    public static Finding MutedPage(string path, string receiver) =>
        new("FKS704", path, receiver, "Pages may take this route, and it is silent outside working hours: nobody would be woken at night.", "Limit the hours of tickets alone.");

    public static Finding NobodyHears(string path, string receiver) =>
        new("FKS705", path, receiver, "What ends here is told to nobody, and not all of it is for machines alone.", "Give the receiver a way to a person, or let only alerts of the allow-list take its route.");

    public static Finding NoEqual(string path) =>
        new("FKS706", path, "", "Without equal labels one alert of the source's kind holds back every alert of the target's kind.", "Name the labels that cause and consequence share.");

    public static Finding EqualMayBeMissing(string path, string label) =>
        new("FKS707", path, label, "Alerts without the label count as equal, so one of them would hold back all others.", "Demand the label of source and target.");

    public static Finding MayHoldBackItself(string path) =>
        new("FKS708", path, "", "An alert can be source and target at once; two of them would hold back each other, and nobody would hear of either.", "Let a label tell the two sides apart.");
}
