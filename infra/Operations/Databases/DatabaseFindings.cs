using System.Globalization;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Operations.Databases;

/// <summary>What can be wrong with a declared database.</summary>
internal static class DatabaseFindings
{
    public static Finding BadId(string path, string id) =>
        new(
            "FKS901",
            path,
            FieldFindings.Shown(id),
            "An id is made of small letters, digits and _, begins with a letter, and has at most 30 characters: backups are found by it.",
            "Write e.g. fks_db."
        );

    public static Finding SameId(string path, string id) =>
        new(
            "FKS902",
            path,
            FieldFindings.Shown(id),
            "Another database has this id, and the backups of the two would be mixed.",
            "Rename one."
        );

    public static Finding BadHost(string path, string host) =>
        new(
            "FKS903",
            path,
            FieldFindings.Shown(host),
            "This is no name of a service in the cluster: 1 to 63 small letters, digits and hyphens, neither end a hyphen.",
            "Write the name of the server's service, e.g. fks-platform-postgresql."
        );

    public static Finding BadPort(string path, int port) =>
        new("FKS904", path, port.ToString(CultureInfo.InvariantCulture), "A port is 1 to 65535.", "Write e.g. 5432.");

    public static Finding BadName(string path, string name) =>
        new(
            "FKS905",
            path,
            FieldFindings.Shown(name),
            "The server's name of a database has 1 to 63 bytes, all of them printable.",
            "Write it as \\l of psql shows it, e.g. fks_db."
        );

    public static Finding NoOwner(string path) =>
        new("FKS906", path, "", "Nobody is told when it is not safe.", "Name the team, e.g. platform.");

    public static Finding TooCloseForDumps(string path, TimeSpan point, TimeSpan least) =>
        new(
            "FKS907",
            path,
            DurationText.For(point),
            "Dumps cannot hold it: one an hour, proven by a drill half an hour later, leaves the newest proven data up to "
                + $"{DurationText.For(least)} old. Point-in-time recovery could, and is not built.",
            $"Write {DurationText.For(least)} or more, or keep this database in a service that archives its write-ahead log."
        );

    public static Finding PointTooFar(string path, TimeSpan point, TimeSpan most) =>
        new(
            "FKS908",
            path,
            DurationText.For(point),
            $"No schedule is made for more than {DurationText.For(most)}.",
            "Write how much may be lost, e.g. 26 h for a dump a day."
        );

    public static Finding BadRecoveryTime(string path, TimeSpan time) =>
        new("FKS909", path, DurationText.For(time), "A restore is given a minute to a day.", "Write e.g. 1 h.");

    public static Finding PointInTime(string path) =>
        new(
            "FKS910",
            path,
            "true",
            "Point-in-time recovery is not built: there are dumps, and what happened since the last of them is lost.",
            "Write false and a recoveryPoint that dumps can hold, or keep this database in a service that archives its write-ahead log."
        );

    public static Finding NoSmokeQuery(string path) =>
        new(
            "FKS911",
            path,
            "",
            "A restored database that answers nothing of use would count as proven.",
            "Write SQL that gives one t, e.g. select count(*) > 0 from orders."
        );

    public static Finding BadQuery(string path, string query) =>
        new(
            "FKS912",
            path,
            FieldFindings.Shown(query),
            "One query is asked, without a semicolon and without control characters other than line ends.",
            "Write a single select."
        );

    public static Finding NotOfRedis(string path, string value) =>
        new("FKS913", path, FieldFindings.Shown(value), "Redis is dumped whole and asked no SQL, so it would be ignored.", "Remove it.");
}
