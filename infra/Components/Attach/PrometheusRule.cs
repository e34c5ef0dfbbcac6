using FksSre.Monitoring.Rules;
using FksSre.PromQl;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace FksSre.Components.Attach;

/// <summary>Rules as an object of the Prometheus operator.</summary>
internal static class PrometheusRule
{
    public static Pulumi.Kubernetes.ApiExtensions.CustomResource Declare(
        string resource,
        ObjectMetaArgs meta,
        RuleFile rules,
        CustomResourceOptions options
    ) =>
        new(
            resource,
            new PrometheusRuleArgs
            {
                Metadata = meta,
                Spec = new PrometheusRuleSpecArgs { Groups = rules.Groups.Select(Group).ToArray() },
            },
            options
        );

    private static PrometheusRuleGroupArgs Group(RuleGroup group) =>
        new()
        {
            Name = group.Name,
            Interval = PromText.Duration(group.Interval),
            Rules = group.Rules.Select(Rule).ToArray(),
        };

    private static PrometheusRuleRuleArgs Rule(Rule rule)
    {
        var args = new PrometheusRuleRuleArgs { Expr = rule.Expression.ToString() };
        foreach (var (label, value) in rule.Labels)
        {
            args.Labels.Add(label, value);
        }

        switch (rule)
        {
            case RecordingRule recording:
                args.Record = recording.Record;
                break;
            case AlertRule alert:
                Alert(args, alert);
                break;
        }

        return args;
    }

    private static void Alert(PrometheusRuleRuleArgs args, AlertRule alert)
    {
        args.Alert = alert.Alert;
        foreach (var (annotation, text) in alert.Annotations)
        {
            args.Annotations.Add(annotation, text);
        }

        if (alert.For > TimeSpan.Zero)
        {
            args.For = PromText.Duration(alert.For);
        }

        if (alert.KeepFiringFor > TimeSpan.Zero)
        {
            args.KeepFiringFor = PromText.Duration(alert.KeepFiringFor);
        }
    }
}
