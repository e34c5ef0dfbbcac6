using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;
using FksSre.Specifications.Findings;
using FksSre.Specifications.Hours;
using FksSre.Specifications.Promises;
using FksSre.Specifications.Yaml;

namespace FksSre.Specifications.Sloth;

/// <summary>
/// Reads Sloth's specifications, prometheus/v1 and its Kubernetes resource. Every SLO is judged over 30 days, as by Sloth where nothing
/// else is set.
/// </summary>
internal static class SlothReading
{
    public static IReadOnlyList<DeclaredSlo> ReadFile(Field root)
    {
        root.HasOnly("version", "service", "labels", "slos", SlothNames.File.SloPlugins);
        return Group(root, SlothNames.File);
    }

    public static IReadOnlyList<DeclaredSlo> ReadResource(Field root)
    {
        root.HasOnly("apiVersion", "kind", "metadata", "spec", "status");
        var metadata = root["metadata"];
        var labels =
            from label in metadata["labels"].Entries()
            let text = label.Value.Text()
            where text is not null
            select KeyValuePair.Create(label.Key, text);
        var placed = new ObjectMetadata(metadata.Where, metadata["namespace"].Text(), [.. labels]);
        return root["spec"].HasOnly("service", "labels", "slos", SlothNames.Resource.SloPlugins)
            ? [.. Group(root["spec"], SlothNames.Resource).Select(slo => slo with { Object = placed })]
            : [];
    }

    private static List<DeclaredSlo> Group(Field group, SlothNames names)
    {
        var service = group["service"].RequiredText("myservice");
        Plugins(group[names.SloPlugins]);
        var slos = group["slos"].Items();
        if (slos.Count == 0 && (group["slos"].IsAbsent || group["slos"].IsList))
        {
            group.Report(FieldFindings.Missing(group["slos"].Where, "a list with name, objective and sli"));
        }

        SlothAlerting.ReportDecorations(slos.Select(slo => slo["alerting"]), names);
        var shared = SlothLabels.Read(group["labels"]);
        var own = slos.Select(slo => SlothLabels.Read(slo["labels"])).ToList();
        SlothLabels.ReportUnused([shared, .. own]);
        return slos.Select(
                (slo, i) =>
                    Slo(slo, own[i].Team, names) is { } declaration && service is not null
                        ? new DeclaredSlo(service, group["service"].Where, own[i].Team ?? shared.Team, declaration)
                        : null
            )
            .OfType<DeclaredSlo>()
            .ToList();
    }

    private static SloDeclaration? Slo(Field slo, string? team, SlothNames names)
    {
        if (!slo.HasOnly("name", "description", "objective", "labels", "sli", "alerting", "plugins"))
        {
            return null;
        }

        Plugins(slo["plugins"]);
        var name = slo["name"].RequiredText("requests-availability");
        var percent = slo["objective"].Number("99.9");
        if (slo["objective"].IsAbsent)
        {
            slo.Report(FieldFindings.Missing(slo["objective"].Where, "99.9"));
        }

        var objective = percent is null ? null : Promise.Percentage(slo["objective"], "objective", percent.Value);
        var sli = Sli(slo["sli"], name ?? "", names);
        var alerting = SlothAlerting.Read(slo["alerting"], names);
        if (name is null || objective is null || sli is null)
        {
            return null;
        }

        return new()
        {
            Id = name,
            Sli = new SliDeclaration.Explicit(sli),
            ObjectivePercent = percent!.Value,
            Owner = team,
            Runbook = alerting.Runbook,
            Policy = alerting.Without(Promise.Policy(slo["objective"], objective, SloWindow.Default)),
            Description = slo["description"].Text() ?? "",
            Path = slo.Where,
        };
    }

    private static Sli? Sli(Field sli, string name, SlothNames names)
    {
        if (!sli.HasOnly("events", "raw", "plugin") || !sli.HasOneOf("events", "raw", "plugin"))
        {
            return null;
        }

        if (!sli["plugin"].IsAbsent)
        {
            sli.Report(SlothFindings.SliPlugin(sli["plugin"].Where, sli["plugin"]["id"].Shown));
            return null;
        }

        if (sli["events"].IsAbsent)
        {
            var ratio = sli["raw"][names.ErrorRatioQuery];
            return sli["raw"].HasOnly(names.ErrorRatioQuery)
                ? HoursReading.OfRatio(RawReading.Read(name, ratio, isSuccess: false), ratio, total: null, isBad: true)
                : null;
        }

        var events = sli["events"];
        var (bad, total) = (events[names.ErrorQuery], events[names.TotalQuery]);
        return events.HasOnly(names.ErrorQuery, names.TotalQuery)
            ? HoursReading.OfRatio(RatioReading.Read(name, isBad: true, bad, total, isCounter: false), bad, total, isBad: true)
            : null;
    }

    private static void Plugins(Field plugins)
    {
        if (!plugins.IsAbsent)
        {
            plugins.Report(
                FieldFindings.NotUsed(
                    plugins.Where,
                    plugins.Shown,
                    "Plugins of Sloth change the rules that Sloth makes; these rules are not made by it.",
                    "Leave it out, unless Sloth reads the file too."
                )
            );
        }
    }
}
