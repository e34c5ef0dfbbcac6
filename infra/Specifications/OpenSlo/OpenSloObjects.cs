using FksSre.ServiceLevels.Findings;
using FksSre.Specifications.Promises;
using FksSre.Specifications.Yaml;

namespace FksSre.Specifications.OpenSlo;

/// <summary>What SLOs refer to by name, from all files together: indicators, data sources and services.</summary>
internal sealed class OpenSloObjects
{
    private readonly Dictionary<string, Indicator?> _indicators = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Metadata Metadata, string Where)> _services = new(StringComparer.Ordinal);

    public DataSources Sources { get; } = new();

    public IReadOnlyDictionary<string, (Metadata Metadata, string Where)> Services => _services;

    /// <param name="all">Of all files, in their order.</param>
    public static OpenSloObjects Collect(IReadOnlyList<(SpecificationKind Kind, Field Root)> all)
    {
        var objects = new OpenSloObjects();
        foreach (var source in all.Where(o => o.Kind == SpecificationKind.OpenDataSource))
        {
            if (objects.Named(source.Root, "DataSource") is { } metadata)
            {
                objects.Sources.Add(metadata, source.Root);
            }
        }

        foreach (var service in all.Where(o => o.Kind == SpecificationKind.OpenService))
        {
            if (service.Root["spec"] is { IsAbsent: false } spec)
            {
                spec.HasOnly("description");
            }

            if (objects.Named(service.Root, "Service") is { } metadata)
            {
                objects._services[metadata.Name] = (metadata, service.Root["metadata"]["name"].Where);
            }
        }

        foreach (var indicator in all.Where(o => o.Kind == SpecificationKind.OpenSli))
        {
            if (objects.Named(indicator.Root, "SLI") is { } metadata)
            {
                objects._indicators[metadata.Name] = IndicatorReading.Read(indicator.Root["spec"], metadata.Id, objects.Sources);
            }
        }

        return objects;
    }

    /// <returns>Null where it cannot be used, which has been reported, here or at the indicator.</returns>
    public Indicator? Indicator(Field field, string reference)
    {
        if (!_indicators.TryGetValue(reference, out var indicator))
        {
            field.Report(FieldFindings.UnknownReference(field.Where, "SLI", reference));
        }

        return indicator;
    }

    private Metadata? Named(Field root, string kind)
    {
        root.HasOnly("apiVersion", "kind", "metadata", "spec");
        if (Metadata.Read(root["metadata"]) is not { } metadata)
        {
            return null;
        }

        var at = root["metadata"]["name"];
        if (_places.TryAdd($"{kind} {metadata.Name}", at.Where))
        {
            return metadata;
        }

        at.Report(FieldFindings.DuplicateObject(at.Where, kind, metadata.Name, _places[$"{kind} {metadata.Name}"]));
        return null;
    }
}
