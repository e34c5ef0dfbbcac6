using FksSre.ServiceLevels.Findings;
using FksSre.Specifications.Findings;
using FksSre.Specifications.Yaml;

namespace FksSre.Specifications.OpenSlo;

/// <summary>The types of the data sources that indicators refer to.</summary>
internal sealed class DataSources
{
    private const string Prometheus = "Prometheus";

    private readonly Dictionary<string, string> _types = new(StringComparer.Ordinal);

    public void Add(Metadata metadata, Field root)
    {
        var spec = root["spec"];
        if (!spec.HasOnly("description", "type", "connectionDetails"))
        {
            return;
        }

        if (!spec["connectionDetails"].IsAbsent)
        {
            var details = spec["connectionDetails"];
            details.Report(
                FieldFindings.NotUsed(
                    details.Where,
                    details.Shown,
                    "Rules run inside Prometheus, so nothing is connected to.",
                    "Nothing; keep secrets out of the file."
                )
            );
        }

        if (spec["type"].RequiredText(Prometheus) is { } type)
        {
            _types[metadata.Name] = type;
        }
    }

    /// <summary>The query of a metric source, where that speaks PromQL.</summary>
    /// <returns>Null where findings stand in the way.</returns>
    public Field? QueryOf(Field metric)
    {
        var source = metric["metricSource"];
        if (!metric.HasOnly("metricSource") || !source.HasOnly("metricSourceRef", "type", "spec") || TypeOf(source) is not { } type)
        {
            return null;
        }

        if (!PromQlSources.Include(type))
        {
            source.Report(OpenSloFindings.OtherMetricSource(source["type"].Where, type));
            return null;
        }

        // Nobl9 and others call the same field promql.
        var query = source["spec"]["query"];
        return query.IsAbsent && !source["spec"]["promql"].IsAbsent ? source["spec"]["promql"] : query;
    }

    private string? TypeOf(Field source)
    {
        var type = source["type"].Text();
        if (source["metricSourceRef"].Text() is not { } reference)
        {
            return type ?? source["type"].RequiredText(Prometheus);
        }

        var known = _types.GetValueOrDefault(reference);
        if (known is null && type is null)
        {
            source.Report(FieldFindings.UnknownReference(source["metricSourceRef"].Where, "DataSource", reference));
        }
        else if (
            known is not null
            && type is not null
            && !known.Equals(type, StringComparison.OrdinalIgnoreCase)
            && !(PromQlSources.Include(known) && PromQlSources.Include(type))
        )
        {
            source.Report(
                OpenSloFindings.SourceTypesDiffer(source["type"].Where, type, FieldFindings.Shown(reference), FieldFindings.Shown(known))
            );
            return null;
        }

        return type ?? known;
    }
}
