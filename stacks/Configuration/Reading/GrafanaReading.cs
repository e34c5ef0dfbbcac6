using System.Globalization;
using FksSre.Monitoring.Settings;

namespace FksSre.Stacks.Configuration;

/// <summary>Reads <c>standalone.grafana</c>.</summary>
internal static class GrafanaReading
{
    private const int MostReplicas = 5;
    private const int LongestName = 63;

    /// <summary>SQLite, and what Grafana unpacks beside it.</summary>
    private static readonly ByteSize _leastStorage = ByteSize.FromMebibytes(256);

    public static GrafanaSettings? Read(Setting grafana)
    {
        if (!grafana.IsObjectOf("storage", "storageClass", "database", "rootUrl"))
        {
            return null;
        }

        var store = Store(grafana);
        var root = grafana["rootUrl"].Url("https://grafana.example.com");
        return store is null ? null : new(store, root);
    }

    private static GrafanaStore? Store(Setting grafana)
    {
        var (storage, elsewhere) = (grafana["storage"], grafana["database"]);
        if (storage.IsAbsent == elsewhere.IsAbsent)
        {
            var (present, remedy) = storage.IsAbsent
                ? (Array.Empty<string>(), $"Set one, e.g. {storage.Place.Set("5Gi")}")
                : (["storage", "database"], $"Remove one, e.g. {storage.Place.Remove()}");
            grafana.Report(
                KeyFindings.NotExactlyOne(grafana.Place, ["storage", "database"], present, "a volume, or a database elsewhere.", remedy)
            );
        }

        var volume = storage.IsAbsent ? null : grafana.Storage(_leastStorage, "5Gi");
        var database = elsewhere.IsAbsent ? null : Database(elsewhere);
        if (storage.IsAbsent && !elsewhere.IsAbsent && !grafana["storageClass"].IsAbsent)
        {
            grafana.Report(KeyFindings.Unused(grafana["storageClass"].Place, grafana["storageClass"].Shown, "standalone.grafana.storage"));
        }

        return volume is null ? database : new GrafanaStore.Volume(volume);
    }

    private static GrafanaStore.Database? Database(Setting database)
    {
        if (!database.IsObjectOf("host", "name", "user", "replicas"))
        {
            return null;
        }

        var host =
            database["host"].Required("postgres.databases:5432") is not { } text ? null
            : IsHost(text) ? text
            : database.RefuseText(ValueFindings.BadDatabaseHost(database["host"].Place, text));
        var name = Name(database["name"]);
        var user = Name(database["user"]);
        var replicas = database["replicas"].Number(1, MostReplicas, example: 2);
        return host is not null && name is not null && user is not null && replicas is { } count ? new(host, name, user, count) : null;
    }

    private static string? Name(Setting setting) =>
        setting.Required("grafana") is not { } text ? null
        : text.Length is > 0 and <= LongestName && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)) ? text
        : setting.RefuseText(ValueFindings.BadDatabaseName(setting.Place, text));

    private static bool IsHost(string text) =>
        text.Split(':') is [var host, var port]
        && Uri.CheckHostName(host) is UriHostNameType.Dns or UriHostNameType.IPv4
        && ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number > 0;
}
