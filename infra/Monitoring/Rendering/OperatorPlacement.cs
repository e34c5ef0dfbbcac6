using System.Collections.Immutable;

namespace FksSre.Monitoring.Rendering;

/// <summary>Where a PrometheusRule is put, and the labels by which the operator selects it.</summary>
/// <param name="Namespace">Null: that of whoever applies it.</param>
/// <param name="Labels">Legal in Kubernetes.</param>
public sealed record OperatorPlacement(string? Namespace, ImmutableSortedDictionary<string, string> Labels)
{
    /// <summary>No namespace and no labels: whoever applies it decides on both.</summary>
    public static readonly OperatorPlacement None = new(null, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));
}
