using FksSre.Monitoring.Rules;

namespace FksSre.Monitoring.Rendering;

/// <summary>One service's rules as files for whoever evaluates them.</summary>
public static class RuleFormats
{
    /// <param name="file">The rules.</param>
    /// <param name="format">For whom.</param>
    /// <param name="dnsName">What the object is called where names are those of DNS.</param>
    /// <param name="placement">Where the object is put and what marks it; null: nowhere in particular.</param>
    public static IEnumerable<RenderedFile> Render(RuleFile file, RuleFormat format, string dnsName, OperatorPlacement? placement = null) =>
        format switch
        {
            RuleFormat.Prometheus => [new(RenderedPaths.Rules(file.Name), RuleYaml.Render(file))],
            RuleFormat.Operator => RuleParts
                .Of(file)
                .Select((part, i) => Operator(part, RuleParts.Named(dnsName, i), placement ?? OperatorPlacement.None)),
            RuleFormat.VictoriaMetrics => [new($"vmalert/{file.Name}.yml", Vmalert(file))],
            RuleFormat.Mimir => [new($"mimir/{file.Name}.yml", Mimir(file))],
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static RenderedFile Operator(RuleFile part, string name, OperatorPlacement placement) =>
        new($"operator/{name}.yml", OperatorYaml.Render(part.Groups, name, placement));

    /// <summary>vmalert refuses a whole file over a key it does not know, and knows <c>keep_firing_for</c> only since 1.112.</summary>
    private static string Vmalert(RuleFile file)
    {
        var yaml = new YamlWriter();
        RuleYaml.Groups(yaml, file.Groups, keepFiring: false);
        return yaml.ToString();
    }

    private static string Mimir(RuleFile file)
    {
        var yaml = new YamlWriter().Pair("namespace", file.Name);
        RuleYaml.Groups(yaml, file.Groups);
        return yaml.ToString();
    }
}
