using System.Globalization;

namespace FksSre.Monitoring.Settings;

/// <summary>Where Grafana keeps its state. A closed family.</summary>
public abstract record GrafanaStore
{
    private GrafanaStore() { }

    /// <summary>SQLite on a volume that one pod can hold: one replica, stopped before its successor starts.</summary>
    public sealed record Volume(StorageSettings Storage) : GrafanaStore;

    /// <summary>
    /// A PostgreSQL database elsewhere, so that replicas can stand beside each other. Its password is the secret
    /// <c>grafanaDatabasePassword</c>.
    /// </summary>
    /// <param name="Host">Name and port, <c>postgres.databases:5432</c>.</param>
    /// <param name="Name">Of the database.</param>
    /// <param name="User">Who signs in.</param>
    /// <param name="Replicas">1 to 5.</param>
    public sealed record Database(string Host, string Name, string User, int Replicas) : GrafanaStore
    {
        /// <summary>What stands behind the colon of <see cref="Host"/>.</summary>
        /// <exception cref="FormatException">There is no number there.</exception>
        public int Port => int.Parse(Host.AsSpan(Host.IndexOf(':') + 1), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    /// <summary>Calls the function that belongs to the kind at hand, and gives what it gives.</summary>
    public T Match<T>(Func<Volume, T> volume, Func<Database, T> database) =>
        this switch
        {
            Volume x => volume(x),
            Database x => database(x),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
