using System.Collections.Immutable;

namespace FksSre.Delivery.Drift;

/// <summary>What a look at an environment comes to, or a part of it.</summary>
/// <param name="Items">What is other than it is declared.</param>
/// <param name="Remarks">What looks like it and is none, a line each.</param>
/// <param name="Looked">At what.</param>
/// <param name="NotLookedAt">And at what not.</param>
public sealed record DriftReport(
    ImmutableArray<DriftItem> Items,
    ImmutableArray<string> Remarks,
    ImmutableArray<string> Looked,
    ImmutableArray<NotLooked> NotLookedAt
)
{
    /// <summary>Of nothing.</summary>
    public static DriftReport Empty { get; } = new([], [], [], []);

    /// <summary>Nothing is other than it is declared, and all of it was looked at.</summary>
    public bool IsClean => Items.IsEmpty && NotLookedAt.IsEmpty && !Looked.IsEmpty;

    /// <summary>Something was looked at, and found as it is declared.</summary>
    public static DriftReport Seen(string what) => Empty with { Looked = [what] };

    /// <summary>Something could not be looked at.</summary>
    public static DriftReport Missed(string what, string why, string nextStep) => Empty with { NotLookedAt = [new(what, why, nextStep)] };

    /// <summary>
    /// All parts together. Who edited a field is known by the cluster; what the engine says of the same object is not said again.
    /// </summary>
    public static DriftReport Of(IReadOnlyList<DriftReport> parts)
    {
        var named = new HashSet<(DriftKind, string)>();
        var items = new List<DriftItem>();
        // The later part knows more of the same thing.
        foreach (var part in parts.Reverse())
        {
            items.InsertRange(0, part.Items.Where(item => !named.Contains((item.Kind, item.Subject))));
            named.UnionWith(part.Items.Select(item => (item.Kind, item.Subject)));
        }

        return new(
            [
                .. items
                    .OrderBy(item => item.Kind)
                    .ThenBy(item => item.Subject, StringComparer.Ordinal)
                    .ThenBy(item => item.Text, StringComparer.Ordinal),
            ],
            [.. parts.SelectMany(part => part.Remarks).Distinct()],
            [.. parts.SelectMany(part => part.Looked).Distinct()],
            [.. parts.SelectMany(part => part.NotLookedAt).Distinct()]
        );
    }
}
