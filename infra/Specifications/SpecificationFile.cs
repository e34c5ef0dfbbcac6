using FksSre.ServiceLevels.Findings;
using FksSre.Specifications.Findings;
using FksSre.Specifications.Promises;
using FksSre.Specifications.Yaml;

namespace FksSre.Specifications;

/// <summary>A file as the objects in it. A document is one object or a list of them.</summary>
/// <param name="Entries">The objects that are read here.</param>
/// <param name="Findings">About the file, and about what else is in it.</param>
internal sealed record SpecificationFile(IReadOnlyList<SpecificationEntry> Entries, IReadOnlyList<Finding> Findings)
{
    private const string Custom = "sloth.slok.dev/v1";

    /// <summary>
    /// Of what says that a specification is meant; a version by itself stands in many files that are about something else.
    /// </summary>
    private static readonly string[] _beginnings = ["openslo", "sloth", "prometheus/"];

    private static readonly string[] _alerts = ["AlertPolicy", "AlertCondition", "AlertNotificationTarget"];

    public static SpecificationFile Read(SourceText file, PrometheusVersions versions)
    {
        var findings = new List<Finding>();
        var entries = new List<SpecificationEntry>();
        foreach (var node in YamlDocuments.Read(file, findings).SelectMany(d => d is YamlNode.Sequence list ? list.Items : [d]))
        {
            if (node is YamlNode.Scalar { IsNull: true })
            {
                continue;
            }

            var own = new List<Finding>();
            var root = Field.Root(file.Name, node, own, versions);
            if (KindOf(root, node) is { } kind)
            {
                entries.Add(SpecificationEntry.Of(new(kind, root, own)));
            }
            else
            {
                findings.AddRange(own);
            }
        }

        return new(entries, findings);
    }

    /// <summary><c>{openslo/v1}</c>, left from a template: a mapping with a key and nothing behind it.</summary>
    private static bool VersionInBraces(Field root)
    {
        var field = new[] { root["apiVersion"], root["version"] }.FirstOrDefault(f => f.OnlyKey is not null);
        field?.Report(FileFindings.VersionInBraces(field.Where, FieldFindings.Shown(field.OnlyKey!)));
        return field is not null;
    }

    private static SpecificationKind? KindOf(Field root, YamlNode node)
    {
        if (VersionInBraces(root))
        {
            return null;
        }

        var (api, kind) = node is YamlNode.Mapping ? (root["apiVersion"].Text(), root["kind"].Text()) : (null, null);
        var version = node is YamlNode.Mapping ? root["version"].Text() : null;
        SpecificationKind? known = (api, kind) switch
        {
            ("openslo/v1", "SLO") => SpecificationKind.OpenSlo,
            ("openslo/v1", "SLI") => SpecificationKind.OpenSli,
            ("openslo/v1" or "openslo/v1alpha", "Service") => SpecificationKind.OpenService,
            ("openslo/v1", "DataSource") => SpecificationKind.OpenDataSource,
            ("openslo/v1alpha", "SLO") => SpecificationKind.OpenSloAlpha,
            ("openslo/v1", not null) when _alerts.Contains(kind) => SpecificationKind.OpenAlert,
            (Custom, "PrometheusServiceLevel") => SpecificationKind.SlothResource,
            (Custom, "AlertWindows") => SpecificationKind.SlothWindows,
            (null, _) when version == "prometheus/v1" => SpecificationKind.Sloth,
            _ => null,
        };
        if (known is null)
        {
            var meant =
                !root["slos"].IsAbsent
                || Array.Exists(_beginnings, b => (api ?? version ?? "").StartsWith(b, StringComparison.OrdinalIgnoreCase));
            var what = string.Join(' ', new[] { api ?? version, kind }.OfType<string>());
            root.Report(
                FileFindings.NotASpecification(
                    root.Where,
                    FieldFindings.Shown(what),
                    what.StartsWith("openslo.com/", StringComparison.OrdinalIgnoreCase)
                ) with
                {
                    Level = meant ? FindingLevel.Error : FindingLevel.Advice,
                }
            );
        }

        return known;
    }
}
