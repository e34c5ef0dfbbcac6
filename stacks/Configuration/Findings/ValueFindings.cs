using System.Globalization;
using FksSre.Monitoring.Settings;
using FksSre.ServiceLevels.Findings;
using FksSre.Stacks.Configuration.Values;

namespace FksSre.Stacks.Configuration;

/// <summary>What can be wrong with a value of a stack's configuration.</summary>
internal static class ValueFindings
{
    public static Finding WrongKind(Place place, string found, string expected) =>
        new(
            "FKS620",
            place.ToString(),
            found,
            $"Here stands {expected}.",
            $"Remove it, then write it again as Pulumi.{FieldFindings.Shown(place.Stack)}.yaml shows: {place.Remove()}"
        );

    public static Finding UnknownLevel(Place place, string value, IEnumerable<string> known) =>
        new(
            "FKS690",
            place.ToString(),
            FieldFindings.Shown(value),
            $"The level of a rule is one of {string.Join(", ", known)}.",
            $"Correct it, e.g. {place.Set("advisory")}"
        );

    public static Finding NumberOutOfRange(Place place, string value, int least, int most, int example) =>
        new(
            "FKS621",
            place.ToString(),
            FieldFindings.Shown(value),
            FormattableString.Invariant($"It is a whole number from {least} to {most}."),
            $"Correct it, e.g. {place.Set(example.ToString(CultureInfo.InvariantCulture))}"
        );

    public static Finding TwoAlertmanagers(Place place) =>
        new(
            "FKS622",
            place.ToString(),
            "2",
            "When two of them lose each other, neither can tell which half is cut off, and one more buys nothing that one does not have.",
            $"Run 1, or 3 and more: {place.Set("3")}"
        );

    public static Finding BadSize(Place place, string value, string example) =>
        new(
            "FKS623",
            place.ToString(),
            FieldFindings.Shown(value),
            "A size is a whole number and one of Mi, Gi, Ti, from 1Mi to 1024Ti.",
            $"Correct it, e.g. {place.Set(example)}"
        );

    public static Finding SizeTooSmall(Place place, ByteSize value, ByteSize least, string example) =>
        new(
            "FKS624",
            place.ToString(),
            value.ToString(),
            $"With less than {least} it would not run.",
            $"Give it more, e.g. {place.Set(example)}"
        );

    public static Finding BadRetention(Place place, string value) =>
        new(
            "FKS625",
            place.ToString(),
            FieldFindings.Shown(value),
            "A retention is written in whole years, weeks, days and hours (y, w, d, h), the largest first, and is above nothing.",
            $"Correct it, e.g. {place.Set("35d")}"
        );

    public static Finding RetentionTooShort(Place place, string value, TimeSpan longestWindow, TimeSpan least) =>
        new(
            "FKS626",
            place.ToString(),
            FieldFindings.Shown(value),
            $"An SLO is judged over {DurationText.For(longestWindow)}, so samples are kept at "
                + $"least {DurationText.For(least)}: one day more, since they go in blocks.",
            $"Keep them longer: {place.Set(FormattableString.Invariant($"{Math.Ceiling(least.TotalDays)}d"))}"
        );

    public static Finding BadUrl(Place place, string value, string example) =>
        new(
            "FKS627",
            place.ToString(),
            WebAddress.Shown(value),
            "This is no URL of http or https.",
            $"Correct it, e.g. {place.Set(example)}"
        );

    public static Finding PasswordInUrl(Place place, string value, string example) =>
        new(
            "FKS628",
            place.ToString(),
            WebAddress.Shown(value),
            "A name or password in a URL stands in the open, in this file and in what is made of it.",
            $"Leave it out, e.g. {place.Set(example)}"
        );

    public static Finding NotAFlag(Place place, string value) =>
        new(
            "FKS629",
            place.ToString(),
            FieldFindings.Shown(value),
            "This is neither true nor false.",
            $"Correct it: {place.Set("true")}, or {place.Remove()}"
        );

    public static Finding NotOneOf(Place place, string value, IReadOnlyList<string> allowed) =>
        new(
            "FKS630",
            place.ToString(),
            FieldFindings.Shown(value),
            $"It is one of {string.Join(", ", allowed)}.",
            $"Correct it, e.g. {place.Set(NearestNames.Of(value, allowed) ?? allowed[0])}"
        );

    public static Finding BadStorageClass(Place place, string value) =>
        new(
            "FKS631",
            place.ToString(),
            FieldFindings.Shown(value),
            "The name of a storage class holds small letters, digits, hyphens and dots.",
            $"Take one that kubectl get storageclass shows, or the cluster's default: {place.Remove()}"
        );

    public static Finding BadDatabaseHost(Place place, string value) =>
        new(
            "FKS632",
            place.ToString(),
            WebAddress.Shown(value),
            "The host of a database is a name or address, a colon and a port from 1 to 65535.",
            $"Correct it, e.g. {place.Set("postgres.databases:5432")}"
        );

    public static Finding BadDatabaseName(Place place, string value) =>
        new(
            "FKS633",
            place.ToString(),
            FieldFindings.Shown(value),
            "A name in PostgreSQL is 1 to 63 characters here, without white space or control characters.",
            $"Correct it, e.g. {place.Set("grafana")}"
        );

    public static Finding BadNetwork(Place place, string value) =>
        new(
            "FKS634",
            place.ToString(),
            FieldFindings.Shown(value),
            "A network is an address, a slash and how many of its bits count; the others are zero.",
            $"Correct it, e.g. {place.Set("192.168.49.0/24")}"
        );
}
