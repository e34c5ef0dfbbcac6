using System.CommandLine;
using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rendering;
using FksSre.Ops.Terminal;
using FksSre.Specifications.Yaml;
using FksSre.Stacks.Configuration.Values;
using FksSre.Stacks.Environments;

namespace FksSre.Ops.Commands;

/// <summary>From anybody's SLO files to rules, without the platform's catalogue, Kubernetes or C#.</summary>
internal static class SloGenerateCommand
{
    private const string Prometheus = "prometheus";
    private const string Operator = "operator";

    private static readonly Dictionary<string, PrometheusVersions> _versions = new(StringComparer.Ordinal)
    {
        ["any"] = PrometheusVersions.Any,
        ["2"] = PrometheusVersions.Two,
        ["3"] = PrometheusVersions.Three,
    };

    public static Command Create(Screen screen)
    {
        var files = new Option<string[]>("--file", "-f")
        {
            Description = "OpenSLO or Sloth files, or folders of them (*.yaml, *.yml).",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        }.Naming("file");
        var output = OutputOption.Create(
            "The folder to write. It must be empty, or hold what was generated earlier and nothing else; that is replaced."
        );
        var format = new Option<string>("--format") { Description = "Who evaluates the rules.", DefaultValueFactory = _ => Prometheus };
        format.AcceptOnlyFromAmong([.. Enum.GetNames<RuleFormat>().Select(n => n.ToLowerInvariant())]);
        var tests = new Option<bool>("--tests")
        {
            Description = "Also write promtool's tests beside the rules, some 270 kB for each SLO (prometheus only).",
        };
        var runbooks = ServerOption.Create(
            "--runbooks",
            "The URL that paths of runbooks are appended to.",
            new(FksEnvironments.Prod.Links.Runbooks)
        );
        var dashboards = ServerOption.Optional(
            "--dashboards",
            "Grafana's URL, for links in alerts. Default: no such links.",
            "https://grafana.example"
        );
        var prometheus = new Option<string>("--prometheus")
        {
            Description = "Which Prometheus reads the queries: 2 (2.42 and later), 3, or any, which asks for what both read.",
            DefaultValueFactory = _ => "any",
        };
        prometheus.AcceptOnlyFromAmong([.. _versions.Keys]);
        var place = new Option<string?>("--namespace")
        {
            Description = "Where the objects are put (operator only). Default: what the files say.",
        };
        place.Validators.Add(parsed =>
        {
            if (parsed.GetValueOrDefault<string?>() is { } name && !KubernetesText.IsLabelName(name))
            {
                parsed.AddError($"'{name}' is no namespace: 1 to 63 small letters, digits and hyphens, and neither end is a hyphen.");
            }
        });
        var labels = new Option<string[]>("--label")
        {
            Description =
                "A label of the objects, KEY=VALUE, by which the operator selects them "
                + "(operator only). Can be repeated, and goes before those of the files.",
        };
        labels.Validators.Add(parsed =>
        {
            foreach (var text in parsed.Tokens.Select(token => token.Value).Where(text => LabelOf(text) is null))
            {
                parsed.AddError($"'{text}' is no label of Kubernetes. Write KEY=VALUE, e.g. release=kube-prometheus-stack.");
            }
        });
        var command = new Command("generate", "Write recording rules, alerts and their tests for the SLOs in files.")
        {
            files,
            output,
            format,
            tests,
            runbooks,
            dashboards,
            prometheus,
            place,
            labels,
        };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(tests) && parsed.GetValue(format) is not (null or Prometheus))
            {
                parsed.AddError("--tests are promtool's: they go with --format prometheus alone.");
            }

            if ((parsed.GetValue(place) is not null || parsed.GetValue(labels) is { Length: > 0 }) && parsed.GetValue(format) != Operator)
            {
                parsed.AddError("--namespace and --label are for the objects of the operator: they go with --format operator alone.");
            }
        });
        command.SetAction(parsed =>
            SloGeneration.Run(
                screen,
                parsed.GetRequiredValue(files),
                parsed.GetRequiredValue(output),
                Enum.Parse<RuleFormat>(parsed.GetRequiredValue(format), ignoreCase: true),
                parsed.GetValue(tests),
                _versions[parsed.GetRequiredValue(prometheus)],
                new Placements(
                    parsed.GetValue(place),
                    (parsed.GetValue(labels) ?? [])
                        .Select(text => LabelOf(text)!.Value)
                        .GroupBy(l => l.Key, StringComparer.Ordinal)
                        .ToDictionary(g => g.Key, g => g.Last().Value, StringComparer.Ordinal)
                ),
                new AlertLinks(parsed.GetRequiredValue(runbooks).AbsoluteUri, parsed.GetValue(dashboards)?.AbsoluteUri.TrimEnd('/'))
            )
        );
        return command;
    }

    private static KeyValuePair<string, string>? LabelOf(string text) =>
        text.Split('=', 2) is [var key, var value] && KubernetesText.IsLabelKey(key) && KubernetesText.IsLabelValue(value)
            ? new(key, value)
            : null;
}
