using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.Specifications.OpenSlo;

namespace FksSre.Monitoring.Rendering;

/// <summary>
/// A catalogue as OpenSLO v1: a data source, the services, then their SLOs. Reading it again gives the same indicators, objectives and
/// windows.
/// </summary>
/// <remarks>Names are those of DNS, which every reader must support; the id stands beside them as an annotation.</remarks>
public static class OpenSloYaml
{
    /// <summary>One text of several documents, each beginning with <c>---</c>.</summary>
    public static string Render(Catalogue catalogue)
    {
        var yaml = new YamlWriter();
        var services = DnsNames.Of(catalogue.Services.Select(s => s.Id));
        var slos = DnsNames.Of(catalogue.Slos.Select(Key));
        foreach (var service in catalogue.Services)
        {
            Object(
                yaml,
                "Service",
                services[service.Id],
                service.Id,
                service.Owner,
                () => yaml.Pair("tier", service.Tier.ToString().ToLowerInvariant()),
                runbook: null
            );
        }

        foreach (var slo in catalogue.Slos)
        {
            Object(yaml, "SLO", slos[Key(slo)], slo.Id, slo.Owner, () => { }, slo.Runbook);
            yaml.Mapping("spec", () => Spec(yaml, slo, services[slo.Service]));
        }

        return yaml.ToString();
    }

    private static string Key(Slo slo) => $"{slo.Service}/{slo.Id}";

    private static void Object(YamlWriter yaml, string kind, string name, string id, string team, Action moreLabels, string? runbook) =>
        yaml.Document()
            .Pair("apiVersion", "openslo/v1")
            .Pair("kind", kind)
            .Mapping("metadata", () =>
            {
                yaml.Pair("name", name)
                    .Pair("displayName", id)
                    .Mapping("labels", () =>
                    {
                        yaml.Pair("team", team);
                        moreLabels();
                    })
                    .Mapping("annotations", () =>
                    {
                        yaml.Pair(OpenSloNames.Id, id);
                        if (runbook is not null)
                        {
                            yaml.Pair("runbook", runbook);
                        }
                    });
            });

    private static void Spec(YamlWriter yaml, Slo slo, string service)
    {
        if (slo.Description.Length > 0)
        {
            yaml.Pair("description", slo.Description);
        }

        yaml.Pair("service", service)
            .Mapping("indicator", () => OpenSloIndicator.Write(yaml, slo.Sli))
            .Sequence("timeWindow", [slo.Window], window => yaml.Pair("duration", PromText.Duration(window.Length)).Pair("isRolling", true))
            .Pair("budgetingMethod", "Occurrences")
            .Sequence("objectives", [slo], _ =>
            {
                yaml.Pair("displayName", slo.Id);
                OpenSloIndicator.Comparison(yaml, slo.Sli);
                yaml.Pair("targetPercent", slo.Objective.Ratio * 100m);
            });
    }
}
