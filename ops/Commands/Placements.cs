using System.Collections.Immutable;
using FksSre.Monitoring.Rendering;
using FksSre.Ops.Findings;
using FksSre.ServiceLevels.Findings;
using FksSre.Specifications;
using FksSre.Specifications.Promises;
using FksSre.Stacks.Configuration.Values;

namespace FksSre.Ops.Commands;

/// <summary>Where the objects of each service are put: what the command line says, and else what its files do.</summary>
/// <param name="named">The namespace of the command line; null: that of the files.</param>
/// <param name="labels">Those of the command line, which go before those of the files.</param>
internal sealed class Placements(string? named, IReadOnlyDictionary<string, string> labels)
{
    /// <summary>Labels that say what a thing is about. No operator selects rules by them.</summary>
    private static readonly string[] _descriptive =
    [
        "team",
        "owner",
        "tier",
        "app",
        "service",
        "env",
        "environment",
        "product",
        "component",
    ];

    private readonly List<Finding> _findings = [];

    private readonly Dictionary<string, OperatorPlacement> _placements = new(StringComparer.Ordinal);

    public IReadOnlyList<Finding> Findings => _findings;

    public OperatorPlacement? Of(string service) => _placements.GetValueOrDefault(service);

    /// <param name="read">What the files say.</param>
    /// <param name="from">The files, as they were named.</param>
    public void Read(ReadServices read, string from)
    {
        foreach (var service in read.Services)
        {
            var objects = read.Objects[service.Id].ToList();
            _placements[service.Id] = new(Namespace(service.Id, objects), Labels(objects));
        }

        if (_placements.Count > 0 && !_placements.Values.Any(p => p.Labels.Keys.Any(IsSelecting)))
        {
            _findings.Add(PlacementFindings.NoSelectingLabel(from));
        }
    }

    private string? Namespace(string service, IReadOnlyList<ObjectMetadata> objects)
    {
        if (named is not null)
        {
            return named;
        }

        var all = objects.Where(o => o.Namespace is not null).DistinctBy(o => o.Namespace, StringComparer.Ordinal).ToList();
        _findings.AddRange(
            all.Where(o => !KubernetesText.IsLabelName(o.Namespace!)).Select(o => PlacementFindings.BadNamespace(o.Where, o.Namespace!))
        );
        if (all.Count > 1)
        {
            _findings.Add(PlacementFindings.SeveralNamespaces(all[1].Where, service, all[0].Namespace!, all[1].Namespace!));
        }

        return all.FirstOrDefault()?.Namespace;
    }

    private ImmutableSortedDictionary<string, string> Labels(IEnumerable<ObjectMetadata> objects)
    {
        var kept = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        kept.AddRange(labels);
        foreach (var (place, (key, value)) in objects.SelectMany(o => o.Labels.Select(label => (o.Where, label))))
        {
            if (!KubernetesText.IsLabelKey(key) || !KubernetesText.IsLabelValue(value))
            {
                _findings.Add(PlacementFindings.NoLabel(place, key, value));
            }
            else if (!kept.TryAdd(key, value) && kept[key] != value && !labels.ContainsKey(key))
            {
                _findings.Add(PlacementFindings.LabelsDiffer(place, key, value, kept[key]));
            }
        }

        return kept.ToImmutable();
    }

    private static bool IsSelecting(string key) =>
        !_descriptive.Contains(key) && !key.StartsWith("app.kubernetes.io/", StringComparison.Ordinal);
}
