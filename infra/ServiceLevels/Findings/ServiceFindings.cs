using System.Globalization;
using FksSre.ServiceLevels.Alerting;

namespace FksSre.ServiceLevels.Findings;

/// <summary>What can be wrong with a service.</summary>
internal static class ServiceFindings
{
    public static Finding NoId(string path) =>
        new(
            "FKS001",
            path,
            "",
            "Without an id nothing can be named after it.",
            "Give it the name it has in the platform's registry, e.g. fks_api."
        );

    public static Finding DuplicateService(string path, string id) =>
        new("FKS002", path, id, "Another service has the same id; their series would be added up.", "Rename one of them, or remove it.");

    public static Finding BadPort(string path, int port) =>
        new(
            "FKS003",
            path,
            port.ToString(CultureInfo.InvariantCulture),
            "A port lies between 1 and 65535.",
            "Take the port of the service from the platform's registry."
        );

    public static Finding BadHttpPath(string path, string value) =>
        new(
            "FKS004",
            path,
            value,
            "An HTTP path begins with a slash and holds no white space.",
            "Write it as the service serves it, e.g. /health."
        );

    public static Finding NoOwner(string path) =>
        new(
            "FKS005",
            path,
            "",
            "Nobody answers for it, so nobody would act on its alerts.",
            "Name a team or a person, e.g. Owner = \"platform\"."
        );

    public static Finding UnknownDependency(string path, string id) =>
        new("FKS006", path, id, "There is no service of that name in the catalogue.", "Correct the name, or declare that service too.");

    public static Finding DependencyCycle(string path, string cycle) =>
        new(
            "FKS007",
            path,
            cycle,
            "The services wait for each other, so none of them is the cause of an outage.",
            "Remove the dependency that the service can do without."
        );

    public static Finding BadErrorLimit(string path, decimal percent) =>
        new(
            "FKS008",
            path,
            percent.ToString(CultureInfo.InvariantCulture) + " %",
            "An error limit lies between 0 and 100 percent, ends excluded.",
            "The platform's own limit is 1."
        );

    public static Finding NameNotPrintable(string path, string value) =>
        new(
            "FKS009",
            path,
            Visible(value),
            "It holds characters that cannot be written as UTF-8 text or are invisible.",
            "Use letters, digits and punctuation."
        );

    public static Finding BadTrafficDrop(string path, TrafficDropPolicy policy) =>
        new(
            "FKS060",
            path,
            FormattableString.Invariant($"below {policy.BelowPercent} % of {policy.UsualEvents} events"),
            "Traffic is compared below a share between 0 and 100 percent, ends excluded, of at least one event.",
            "The default is below 50 % of at least 100 events an hour."
        );

    public static Finding SelfDependency(string path, string id) =>
        new("FKS061", path, id, "A service that needs itself would hold back every alert about itself.", "Remove it.");

    public static Finding VitalButNeverPaged(string path, string id) =>
        new(
            "FKS062",
            path,
            id,
            "Pages are held back while it is down, but its being down pages nobody, so nobody would be woken at all.",
            "Give it an uptime SLO that pages, or declare it by its id alone, which holds back tickets only."
        );

    public static Finding Reserved(string path, string id) =>
        new(
            "FKS186",
            path,
            id,
            "The rules of the monitoring itself are called that, and would be overwritten.",
            $"Call it something else, e.g. {id}-service."
        );

    public static Finding SameHost(string path, string id, string other, string host) =>
        new(
            "FKS187",
            path,
            id,
            $"{other} has the same name in Kubernetes, {host}, so both would be scraped and probed at one address.",
            "Rename one of them by more than hyphens and capitals."
        );

    private static string Visible(string value) =>
        string.Concat(
            value.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? FormattableString.Invariant($"\\u{(int)c:x4}") : c.ToString())
        );
}
