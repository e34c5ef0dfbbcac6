using System.Diagnostics.CodeAnalysis;

namespace FksSre.Ops.Lab.Simulator;

/// <summary>Two series are one when all their labels are equal, as in a client library's registry.</summary>
internal sealed class LabelsComparer : IEqualityComparer<IReadOnlyList<(string Name, string Value)>>
{
    public static readonly LabelsComparer Instance = new();

    public bool Equals(IReadOnlyList<(string Name, string Value)>? x, IReadOnlyList<(string Name, string Value)>? y) =>
        x is not null && y is not null && x.SequenceEqual(y);

    public int GetHashCode([DisallowNull] IReadOnlyList<(string Name, string Value)> labels)
    {
        var hash = new HashCode();
        foreach (var label in labels)
        {
            hash.Add(label);
        }

        return hash.ToHashCode();
    }
}
