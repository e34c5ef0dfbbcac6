namespace FksSre.Ops.Lab.Sink;

/// <summary>How a person names an incident: by the beginning of its key.</summary>
internal static class IncidentKey
{
    private const int Least = 8;

    /// <summary>As much of its key as tells it from all other open ones.</summary>
    public static string Shortest(Incident incident, IEnumerable<Incident> all)
    {
        var others = all.Where(other => other.State != IncidentState.Resolved && other.DedupKey != incident.DedupKey)
            .Select(other => other.DedupKey)
            .ToList();
        var length = Math.Min(Least, incident.DedupKey.Length);
        while (
            length < incident.DedupKey.Length
            && others.Exists(other => other.StartsWith(incident.DedupKey[..length], StringComparison.Ordinal))
        )
        {
            length++;
        }

        return incident.DedupKey[..length];
    }
}
